using CsCheck;
using GameFactory.Engine;
using GameFactory.Engine.Batches;

namespace GameFactory.Tests.Engine.Batches;

public sealed class BatchMachinePropertyTests
{
    private const int Games = 5;
    private static readonly BatchId s_id = new(new Guid("00000000-0000-0000-0000-0000000000bb"));
    private static readonly BatchSpec s_spec = new()
    {
        Name = "b",
        GameCount = Games,
        GenreMix = [new GenreShare("runner", 1)],
        Seed = 1,
    };

    [Fact]
    public void Every_random_sequence_of_events_keeps_the_rules() => Gen.Int[0, 9999].Array[1, 40].Sample(Walk, iter: 100_000);

    [Fact]
    public void The_same_request_creates_one_batch_and_another_spec_is_refused()
    {
        var state = BatchMachine.Decide(null, new BatchEvent.Created(s_id, s_spec), default).Transition!.New;
        Assert.Equal(
            CommandResult.Accepted,
            BatchMachine.Decide(state, new BatchEvent.Created(s_id, s_spec with { Name = new string('b', 1) }), default).Answer.Result
        );
        Assert.Equal(
            CommandResult.Refused,
            BatchMachine.Decide(state, new BatchEvent.Created(s_id, s_spec with { Seed = 2 }), default).Answer.Result
        );
    }

    [Fact]
    public void A_repeat_with_advice_is_known_by_the_constraints_asked_for()
    {
        var advised = s_spec with { AskedConstraints = "{}", Constraints = """{"difficulty": 0.8}""" };
        var state = BatchMachine.Decide(null, new BatchEvent.Created(s_id, advised), default).Transition!.New;
        CommandResult Repeat(BatchSpec spec) => BatchMachine.Decide(state, new BatchEvent.Created(s_id, spec), default).Answer.Result;

        Assert.Equal(CommandResult.Accepted, Repeat(advised with { Constraints = """{"difficulty": 0.9}""" }));
        Assert.Equal(CommandResult.Refused, Repeat(advised with { AskedConstraints = """{"difficulty": 0.9}""" }));
        Assert.Equal(CommandResult.Refused, Repeat(s_spec));
    }

    [Fact]
    public void Notes_are_written_with_the_batch_and_not_again_by_a_repeat()
    {
        var created = new BatchEvent.Created(s_id, s_spec with { Notes = ["difficulty (runner): 60 % of levels are won."] });
        var first = BatchMachine.Decide(null, created, default).Transition!;

        Assert.Equal("difficulty (runner): 60 % of levels are won.", first.Logs[^1].Message);
        Assert.Empty(first.New.Spec.Notes);
        Assert.Null(BatchMachine.Decide(first.New, created, default).Transition);
    }

    [Fact]
    public void A_start_for_which_nothing_can_be_built_is_refused_and_leaves_the_batch_as_it_is()
    {
        var state = BatchMachine.Decide(null, new BatchEvent.Created(s_id, s_spec), default).Transition!.New;
        BatchEvent Start(string request, string? refusal) =>
            new BatchEvent.Commanded(new BatchCommand(BatchCommandKind.Start, request), new BatchFreeze("{}", refusal));
        var refused = BatchMachine.Decide(state, Start("1", "banned"), default);

        Assert.Equal("banned", refused.Answer.Reason);
        Assert.Equal(BatchStatus.Pending, refused.Transition!.New.Status);
        Assert.Equal("banned", BatchMachine.Decide(refused.Transition.New, Start("1", null), default).Answer.Reason);
        Assert.Equal(CommandResult.Accepted, BatchMachine.Decide(refused.Transition.New, Start("2", null), default).Answer.Result);
    }

    [Fact]
    public void A_second_start_is_refused()
    {
        var state = BatchMachine.Decide(null, new BatchEvent.Created(s_id, s_spec), default).Transition!.New;
        state = BatchMachine.Decide(state, Command(BatchCommandKind.Start, "1"), default).Transition!.New;
        Assert.Equal(CommandResult.Refused, BatchMachine.Decide(state, Command(BatchCommandKind.Start, "2"), default).Answer.Result);
        Assert.Equal(CommandResult.Accepted, BatchMachine.Decide(state, Command(BatchCommandKind.Start, "1"), default).Answer.Result);
    }

    [Theory]
    [InlineData(5, 0, 0, 0, BatchStatus.Completed)]
    [InlineData(0, 0, 5, 0, BatchStatus.Cancelled)]
    [InlineData(0, 4, 1, 0, BatchStatus.Failed)]
    [InlineData(0, 4, 0, 1, BatchStatus.Completed)]
    public void A_batch_ends_as_its_games_did(int completed, int failed, int cancelled, int published, BatchStatus expected)
    {
        var state = BatchMachine.Decide(null, new BatchEvent.Created(s_id, s_spec), default).Transition!.New with
        {
            Status = BatchStatus.Running,
            Cursor = Games,
        };
        var counts = new BatchCounts(0, 0, completed, failed, cancelled, published);
        Assert.Equal(expected, BatchMachine.Decide(state, new BatchEvent.Counted(counts), default).Transition!.New.Status);
    }

    [Fact]
    public void Genres_are_dealt_by_weight_in_every_prefix()
    {
        var spec = s_spec with
        {
            GameCount = 400,
            GenreMix = [new GenreShare("runner", 2), new GenreShare("puzzle", 1), new GenreShare("arcade", 1)],
        };
        var genres = Enumerable.Range(0, 400).Select(spec.GenreAt).ToArray();
        Assert.Equal(200, genres.Count(genre => genre == "runner"));
        Assert.Equal(100, genres.Count(genre => genre == "puzzle"));
        Assert.InRange(genres.Take(10).Count(genre => genre == "runner"), 4, 6);
    }

    private static void Walk(int[] codes)
    {
        BatchState? state = null;
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var n = 0; n < codes.Length; n++)
        {
            now += TimeSpan.FromSeconds(codes[n] % 31);
            var decision = BatchMachine.Decide(state, EventOf(codes[n], n), now);
            if (decision.Transition is { } transition)
            {
                Assert.Same(state, transition.Old);
                Check(state, transition.New);
                state = transition.New;
            }
        }
    }

    private static BatchEvent EventOf(int code, int n) =>
        (code % 13) switch
        {
            0 or 1 => new BatchEvent.Created(s_id, s_spec),
            2 or 3 => Command(BatchCommandKind.Start, $"{n / 2}"),
            4 => Command(BatchCommandKind.Pause, $"{n / 2}"),
            5 => Command(BatchCommandKind.Resume, $"{n / 2}"),
            6 when code > 8000 => Command(BatchCommandKind.Cancel, $"{n}"),
            7 when code > 9000 => Command(BatchCommandKind.Delete, $"{n}"),
            8 => new BatchEvent.Launched(code / 13 % 8),
            9 => new BatchEvent.Counted(new BatchCounts(0, code / 13 % 2, Games - (code / 13 % 2), 0, 0, 0)),
            10 => new BatchEvent.Reopened(1),
            11 => new BatchEvent.FannedOut(),
            12 when code > 9000 => new BatchEvent.RowsGone(),
            12 when code > 7000 => new BatchEvent.DeletionHeld(code % 2 == 0 ? null : "The forge does not answer."),
            _ => new BatchEvent.TimerFired(),
        };

    private static void Check(BatchState? before, BatchState next)
    {
        Assert.False(before?.Deleted ?? false);
        Assert.InRange(next.Cursor, before?.Cursor ?? 0, Games);
        Assert.Equal(next.IsTerminal, next.CompletedAt is not null);
        Assert.True(next.Status != BatchStatus.Pending || next.StartedAt is null);
        Assert.True(next.Status is BatchStatus.Pending or BatchStatus.Cancelled || next.StartedAt is not null);
        Assert.True(before?.Status != BatchStatus.Cancelled || next.Status == BatchStatus.Cancelled);

        // Whatever still has to be done has an appointment.
        var isOwed = next.Status == BatchStatus.Running || next.FanOut || (next.Deleting && !next.Deleted);
        Assert.True(!isOwed || next.WakeAt is not null);
    }

    [Fact]
    public void A_deletion_keeps_its_choice_and_what_it_waits_for_until_it_is_over()
    {
        var state = BatchMachine.Decide(null, new BatchEvent.Created(s_id, s_spec), default).Transition!.New;
        BatchDecision Delete(string request, bool repositories) =>
            BatchMachine.Decide(state, new BatchEvent.Commanded(new BatchCommand(BatchCommandKind.Delete, request, repositories)), default);
        state = Delete("1", repositories: true).Transition!.New;

        Assert.Null(Delete("2", repositories: true).Transition);
        Assert.Equal(CommandResult.Accepted, Delete("2", repositories: true).Answer.Result);
        Assert.Contains("cannot be taken back", Delete("3", repositories: false).Answer.Reason, StringComparison.Ordinal);
        var held = BatchMachine.Decide(state, new BatchEvent.DeletionHeld(new string('x', 900)), default).Transition!;
        Assert.Equal(500, held.New.DeletionWaits!.Length);
        Assert.Equal("warning", Assert.Single(held.Logs).Level);
        Assert.Null(BatchMachine.Decide(held.New, new BatchEvent.DeletionHeld(new string('x', 901)), default).Transition);
        Assert.Null(BatchMachine.Decide(held.New, new BatchEvent.DeletionHeld(null), default).Transition!.New.DeletionWaits);
        Assert.True(held.New is { Deleting: true, WithRepositories: true, Status: BatchStatus.Cancelled });
        var odd = BatchMachine
            .Decide(state, new BatchEvent.DeletionHeld(new string('a', 498) + "😀\0" + '\ud83d'), default)
            .Transition!.New.DeletionWaits!;
        Assert.Equal(new string('a', 498) + "…", odd);
        Assert.Equal(
            "NUL \uFFFD",
            BatchMachine.Decide(state, new BatchEvent.DeletionHeld("NUL \0"), default).Transition!.New.DeletionWaits
        );

        var tombstone = BatchMachine.Decide(state, new BatchEvent.RowsGone(), default).Transition!.New;
        Assert.Equal(
            CommandResult.Accepted,
            BatchMachine
                .Decide(tombstone, new BatchEvent.Commanded(new BatchCommand(BatchCommandKind.Delete, "1", true)), default)
                .Answer.Result
        );
        Assert.Equal(
            CommandResult.NotFound,
            BatchMachine.Decide(tombstone, Command(BatchCommandKind.Delete, "other"), default).Answer.Result
        );
    }

    private static BatchEvent.Commanded Command(BatchCommandKind kind, string request) => new(new BatchCommand(kind, request));
}
