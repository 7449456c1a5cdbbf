namespace GameFactory.Engine.Steps;

/// <summary>
/// One step of a game. It runs outside the grain, may be run again at any time (also while a forgotten attempt still
/// runs), and looks for its effects by their keys before it acts.
/// </summary>
public interface IStep
{
    /// <summary>Its place: 1, 2, … without a gap.</summary>
    int Number { get; }

    /// <summary>Name in <c>game_steps.step_name</c>, snake_case.</summary>
    string Name { get; }

    /// <summary>How long one attempt may take.</summary>
    TimeSpan Timeout => TimeSpan.FromMinutes(5);

    /// <summary>How many counted retries (Retry and Invalid) a step has.</summary>
    int MaxRetries => 3;

    /// <summary>True when a command may leave the step out.</summary>
    bool MaySkip => false;

    /// <summary>
    /// True when a game that has this step ahead takes a place in its batch's window; false for a step in which the game waits for others
    /// than the factory, so that the next game need not wait with it.
    /// </summary>
    bool HoldsWindow => true;

    /// <summary>True when the work keeps a processor busy: it then takes one of the silo's cpu slots.</summary>
    bool NeedsCpu => false;

    /// <summary>
    /// Does the work. Throws <see cref="OperationCanceledException"/> when cancelled; any other exception counts as a retry, database,
    /// network and 5xx faults as waiting for infrastructure.
    /// </summary>
    Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken);
}
