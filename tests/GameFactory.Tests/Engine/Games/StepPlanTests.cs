using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Engine.Games;

/// <summary>The machine follows the plan that it is given, whatever steps there are.</summary>
public sealed class StepPlanTests
{
    private static readonly BatchId s_batch = new(new Guid("00000000-0000-0000-0000-0000000000bb"));

    private GameState? _state;
    private int _attempts;

    [Fact]
    public void A_game_has_the_steps_of_its_plan_and_ends_after_the_last()
    {
        var launch = Decide(new GameEvent.Launched(GameId.Of(s_batch, 0), new GameStart(s_batch, 0, 7, "runner", false)));
        Assert.Equal(["plan", "polish", "watch"], launch.Transition!.StepNames);
        Assert.Equal(3, _state!.Steps.Length);

        Complete();
        Complete();
        Assert.Equal(GameStatus.InProgress, _state.Status);
        Complete();

        Assert.Equal((GameStatus.Completed, 3), (_state.Status, _state.CurrentStep));
    }

    [Fact]
    public void Only_a_step_that_says_so_may_be_skipped()
    {
        Decide(new GameEvent.Launched(GameId.Of(s_batch, 0), new GameStart(s_batch, 0, 7, "runner", false)));
        Assert.Equal("Step 1 plan cannot be skipped; only step 2 can.", Skip().Answer.Reason);

        Complete();
        Assert.Equal(CommandResult.Accepted, Skip().Answer.Result);
        Assert.Equal(StepStatus.Skipped, _state!.Steps[1].Status);

        Assert.Equal("Step 3 watch cannot be skipped; only step 2 can.", Skip().Answer.Reason);
    }

    [Fact]
    public void A_game_leaves_the_window_when_no_step_is_left_that_holds_it()
    {
        Decide(new GameEvent.Launched(GameId.Of(s_batch, 0), new GameStart(s_batch, 0, 7, "runner", false)));

        Assert.False(Complete().TellsBatch);
        Assert.True(Complete().TellsBatch);
        Assert.True(Complete().TellsBatch);
    }

    [Fact]
    public void A_rewind_is_bounded_by_the_steps_there_are()
    {
        Decide(new GameEvent.Launched(GameId.Of(s_batch, 0), new GameStart(s_batch, 0, 7, "runner", false)));

        Assert.Equal(
            "A rewind needs a step from 1 to 3.",
            Decide(new GameEvent.Commanded(new GameCommand(GameCommandKind.Rewind, "a", 4))).Answer.Reason
        );
        Assert.Equal(
            "A rewind needs a step from 1 to 3.",
            Decide(new GameEvent.Commanded(new GameCommand(GameCommandKind.Rewind, "b"))).Answer.Reason
        );
    }

    [Theory]
    [InlineData("no step can")]
    [InlineData("only step 2 can", 2)]
    [InlineData("only steps 1 and 3 can", 1, 3)]
    [InlineData("only steps 1, 2 and 3 can", 1, 2, 3)]
    public void The_steps_that_may_be_skipped_are_named(string words, params int[] skippable) =>
        Assert.Equal(
            words,
            new StepPlan([
                .. Enumerable.Range(1, 3).Select(n => new PlannedStep($"step_{n}", MaySkip: skippable.Contains(n))),
            ]).SkippableText()
        );

    private GameDecision Skip() => Decide(new GameEvent.Commanded(new GameCommand(GameCommandKind.Skip, $"skip {_attempts}")));

    private GameDecision Complete() => Decide(new GameEvent.Reported(_state!.Attempt!.Id, new StepOutcome.Completed()));

    private GameDecision Decide(GameEvent happened)
    {
        var id = new byte[16];
        BitConverter.TryWriteBytes(id, ++_attempts);
        var decision = GameMachine.Decide(
            _state,
            happened,
            new MachineInput(
                DateTimeOffset.UnixEpoch.AddSeconds(_attempts),
                new AttemptId(new Guid(id)),
                Guid.Empty,
                Admission.Open,
                0.5,
                Plans.Three
            )
        );
        _state = decision.Transition?.New ?? _state;
        return decision;
    }
}
