using GameFactory.Benchmarks.Engine;
using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Benchmarks.Storage;

/// <summary>The writes of one game: launch and twelve completed steps, as the real machine decides them.</summary>
public sealed class GameScript(BatchId batch, int index, Guid runner, TimeProvider time)
{
    private GameState? _state;

    /// <summary>The game.</summary>
    public GameId Id { get; } = GameId.Of(batch, index);

    /// <summary>The state after the last transition.</summary>
    public GameState? State => _state;

    /// <summary>The next transition, or null when the game is done.</summary>
    public GameTransition? Next(StepOutcome? outcome = null) =>
        _state switch
        {
            null => Decide(new GameEvent.Launched(Id, new GameStart(batch, index, 42, "runner", Simulated: true))),
            { IsTerminal: true } => null,
            { Attempt: { } attempt } => Decide(new GameEvent.Reported(attempt.Id, outcome ?? new StepOutcome.Completed())),
            _ => Decide(new GameEvent.TimerFired()),
        };

    /// <summary>Lets the machine decide about an event.</summary>
    public GameTransition? Decide(GameEvent happened)
    {
        var input = new MachineInput(
            time.GetUtcNow(),
            new AttemptId(Guid.CreateVersion7()),
            runner,
            Admission.Open,
            Jitter: 0.5,
            TwelveSteps.Plan
        );
        var transition = GameMachine.Decide(_state, happened, input).Transition;
        _state = transition?.New ?? _state;
        return transition;
    }
}
