using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Tests.Engine.Games;

namespace GameFactory.Tests.Storage.Rows;

/// <summary>Transitions as the machine decides them.</summary>
internal sealed class Decisions
{
    public static DateTimeOffset Now { get; } = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    public static BatchId Batch { get; } = new(Guid.Parse("11111111-2222-4333-8444-555555555555"));

    public static Guid Runner { get; } = Guid.Parse("99999999-2222-4333-8444-555555555555");

    public GameId Game { get; } = GameId.Of(Batch, 0);

    public GameState? State { get; private set; }

    public GameTransition Launch() => Decide(new GameEvent.Launched(Game, new GameStart(Batch, 0, 42, "runner", Simulated: false)));

    public GameTransition Report(StepOutcome outcome) => Decide(new GameEvent.Reported(State!.Attempt!.Id, outcome));

    public GameTransition Decide(GameEvent happened)
    {
        var input = new MachineInput(Now, new AttemptId(Guid.CreateVersion7()), Runner, Admission.Open, Jitter: 0.5, Plans.Twelve);
        var transition = GameMachine.Decide(State, happened, input).Transition
            ?? throw new InvalidOperationException("Nothing was decided.");
        State = transition.New;
        return transition;
    }
}
