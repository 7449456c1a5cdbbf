using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Batches;

/// <summary>Every rule of a batch: state + event → transition. Pure.</summary>
public static class BatchMachine
{
    private const int RememberedAnswers = 32;
    private const int LongestReason = 500;

    /// <summary>A running batch counts its games at least this often, whatever hints were lost.</summary>
    private static readonly TimeSpan s_countEvery = TimeSpan.FromSeconds(15);

    /// <summary>Unfinished fan-outs and deletions go on after this.</summary>
    private static readonly TimeSpan s_repeatAfter = TimeSpan.FromSeconds(2);

    /// <summary>Decides what an event does to a batch.</summary>
    public static BatchDecision Decide(BatchState? state, BatchEvent happened, DateTimeOffset now) =>
        (state, happened) switch
        {
            (null, BatchEvent.Created created) => Create(created, now),
            (null, BatchEvent.Commanded or BatchEvent.Reopened) => Answer(CommandAnswer.NotFound()),
            (null, _) => BatchDecision.Nothing,
            ({ Deleted: true }, BatchEvent.Created) => Answer(
                CommandAnswer.Refused("A batch with this id was deleted; use another request id.")
            ),
            ({ Deleted: true }, BatchEvent.Commanded commanded) => Answer(
                AnsweredCommand.Find(state.Answered, commanded.Command.RequestId) ?? CommandAnswer.NotFound("The batch was deleted.")
            ),
            ({ Deleted: true }, BatchEvent.Reopened) => Answer(CommandAnswer.NotFound("The batch was deleted.")),
            ({ Deleted: true }, _) => BatchDecision.Nothing,
            (_, BatchEvent.Created created) => Answer(
                state.Spec.IsOfSameRequest(created.Spec)
                    ? CommandAnswer.Accepted
                    : CommandAnswer.Refused("A different batch was created with this request id; use another one.")
            ),
            (_, BatchEvent.Commanded commanded) => Command(state, commanded, now),
            (_, BatchEvent.Launched launched) => launched.Cursor > state.Cursor && !state.IsTerminal
                ? Save(state, state with { Cursor = Math.Min(launched.Cursor, state.Spec.GameCount) })
                : BatchDecision.Nothing,
            (_, BatchEvent.Counted counted) => Count(state, counted.Counts, now),
            (_, BatchEvent.FannedOut) => state.FanOut ? Save(state, Appointed(state with { FanOut = false }, now)) : BatchDecision.Nothing,
            (_, BatchEvent.Reopened reopened) => Reopen(state, reopened.Index, now),
            (_, BatchEvent.TimerFired) => Wake(state, now),
            (_, BatchEvent.DeletionHeld held) => Hold(state, held.Reason),
            (_, BatchEvent.RowsGone) => state.Deleting
                ? Save(state, state with { Deleted = true, WakeAt = null, FanOut = false })
                : BatchDecision.Nothing,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
        };

    /// <summary>Why the state forbids a command, or null.</summary>
    private static string? Refusal(BatchState state, BatchCommand command) =>
        command.Kind switch
        {
            BatchCommandKind.Delete when state is { Deleting: true, WithRepositories: true } =>
                "The batch is being deleted with its repositories; that cannot be taken back.",
            BatchCommandKind.Delete when state.Deleting =>
                "The batch is being deleted and its repositories stay; delete at the forge what is not wanted there.",
            _ when state.Deleting => "The batch is being deleted.",
            BatchCommandKind.Start when state.Status != BatchStatus.Pending =>
                $"The batch is already {EnumText.Words(state.Status)}; it can be started once.",
            BatchCommandKind.Pause when state.IsTerminal => $"The batch is {EnumText.Words(state.Status)}; there is nothing to pause.",
            BatchCommandKind.Pause when state.PausedAt is not null => "The batch is already paused.",
            BatchCommandKind.Resume when state.PausedAt is null => "The batch is not paused.",
            BatchCommandKind.Cancel when state.IsTerminal => $"The batch is already {EnumText.Words(state.Status)}.",
            _ => null,
        };

    private static BatchDecision Create(BatchEvent.Created created, DateTimeOffset now)
    {
        var state = new BatchState
        {
            Id = created.Id,
            Spec = created.Spec with { Notes = [] },
            CreatedAt = now,
        };
        var decision = Save(null, state, $"Batch '{created.Spec.Name}' of {created.Spec.GameCount} games created.", "command");
        var notes = created.Spec.Notes.Select(note => new LogFact("info", "command", note));
        return decision with { Transition = decision.Transition! with { Logs = [.. decision.Transition.Logs, .. notes] } };
    }

    private static BatchDecision Command(BatchState state, BatchEvent.Commanded commanded, DateTimeOffset now)
    {
        var command = commanded.Command;
        if (AnsweredCommand.Find(state.Answered, command.RequestId) is { } known)
        {
            return Answer(known);
        }

        if (state.Deleting && command.Kind == BatchCommandKind.Delete && command.WithRepositories == state.WithRepositories)
        {
            // What is asked for is being done; there may be no row left to write about it.
            return BatchDecision.Nothing;
        }

        var refusal = Refusal(state, command) ?? commanded.Frozen?.Refusal;
        var next = state with
        {
            Answered = [.. state.Answered.TakeLast(RememberedAnswers - 1), new AnsweredCommand(command.RequestId, refusal)],
        };
        if (refusal is not null)
        {
            return Save(state, next, $"{command.Kind} refused: {refusal}", "command", "warning") with
            {
                Answer = CommandAnswer.Refused(refusal),
            };
        }

        return command.Kind switch
        {
            BatchCommandKind.Start => Start(state, next, commanded, now),
            BatchCommandKind.Pause => Save(
                state,
                Appointed(next with { PausedAt = now, FanOut = state.Cursor > 0 }, now),
                "Paused by command.",
                "command"
            ),
            BatchCommandKind.Resume => Save(
                state,
                Appointed(next with { PausedAt = null, FanOut = state.Cursor > 0 }, now),
                "Resumed by command.",
                "command"
            ),
            BatchCommandKind.Cancel => Save(state, Cancelled(next, now), "Cancelled by command.", "command"),
            BatchCommandKind.Delete => Delete(state, next, command, now),
            _ => throw new ArgumentOutOfRangeException(nameof(commanded), command.Kind, "Unknown command."),
        };
    }

    private static BatchDecision Start(BatchState state, BatchState next, BatchEvent.Commanded commanded, DateTimeOffset now)
    {
        var started = next with
        {
            Status = BatchStatus.Running,
            StartedAt = now,
            InputsHash = DocumentHash.OfJson(commanded.Frozen?.Json),
            Trace = commanded.Trace,
        };
        var decision = Save(state, Appointed(started, now), "Started by command.", "command");
        return decision with { Transition = decision.Transition! with { Inputs = commanded.Frozen?.Json } };
    }

    private static BatchDecision Delete(BatchState state, BatchState next, BatchCommand command, DateTimeOffset now)
    {
        var deleting = Cancelled(next, now) with { Deleting = true, DeletingAt = now, WithRepositories = command.WithRepositories };
        var what = command.WithRepositories ? "Deletion with its repositories" : "Deletion";
        return Save(state, Appointed(deleting, now), $"{what} asked for by command.", "command");
    }

    private static BatchDecision Wake(BatchState state, DateTimeOffset now)
    {
        // A deletion that the release before began has no time of its beginning, by which those who watch know it.
        var dated = state is { Deleting: true, DeletingAt: null } ? state with { DeletingAt = now } : state;
        return state.WakeAt <= now ? Save(state, Appointed(dated, now)) : BatchDecision.Nothing;
    }

    private static BatchDecision Hold(BatchState state, string? reason)
    {
        var kept = reason is null ? null : PostgresText.Shorten(PostgresText.Readable(reason), LongestReason);
        return state.Deleting && state.DeletionWaits != kept
            ? Save(
                state,
                state with
                {
                    DeletionWaits = kept,
                },
                kept is null ? "The deletion goes on." : $"The deletion waits: {kept}",
                "transition",
                kept is null ? "info" : "warning"
            )
            : BatchDecision.Nothing;
    }

    private static BatchState Cancelled(BatchState state, DateTimeOffset now) =>
        state.IsTerminal ? state : Appointed(state with { Status = BatchStatus.Cancelled, CompletedAt = now, FanOut = true }, now);

    private static BatchDecision Count(BatchState state, BatchCounts counts, DateTimeOffset now)
    {
        var isDone = state.Status == BatchStatus.Running && state.Cursor >= state.Spec.GameCount && counts.Terminal >= state.Spec.GameCount;
        if (!isDone)
        {
            return BatchDecision.Nothing;
        }

        var status =
            counts.Completed + counts.Published > 0 ? BatchStatus.Completed
            : counts.Cancelled == counts.Terminal ? BatchStatus.Cancelled
            : BatchStatus.Failed;
        var ended = Appointed(state with { Status = status, CompletedAt = now }, now);
        var message =
            $"Batch {EnumText.Words(ended.Status)}: {counts.Completed} completed, {counts.Published} published, {counts.Failed} failed, "
            + $"{counts.Cancelled} cancelled.";
        return Save(state, ended, message, "transition");
    }

    private static BatchDecision Reopen(BatchState state, int index, DateTimeOffset now)
    {
        if (state.Deleting || state.Status == BatchStatus.Cancelled)
        {
            return Answer(CommandAnswer.Refused("The batch was cancelled; its games stay as they are."));
        }

        if (!state.IsTerminal)
        {
            // Running already; a pending batch has no games that could ask.
            return BatchDecision.Nothing;
        }

        var reopened = Appointed(state with { Status = BatchStatus.Running, CompletedAt = null }, now);
        return Save(state, reopened, $"Reopened by game {index + 1}.", "transition");
    }

    /// <summary>The durable appointment that follows from a state.</summary>
    private static BatchState Appointed(BatchState state, DateTimeOffset now) =>
        state with
        {
            WakeAt =
                state.FanOut || state.Deleting ? now + s_repeatAfter
                : state.Status == BatchStatus.Running ? now + s_countEvery
                : null,
        };

    private static BatchDecision Save(
        BatchState? old,
        BatchState next,
        string? message = null,
        string type = "transition",
        string level = "info"
    ) =>
        new(
            new BatchTransition
            {
                Old = old,
                New = next,
                Logs = message is null ? [] : [new LogFact(level, type, message)],
            },
            CommandAnswer.Accepted
        );

    private static BatchDecision Answer(CommandAnswer answer) => new(null, answer);
}
