namespace GameFactory.Engine.Steps;

/// <summary>
/// One of the twelve steps. It runs outside the grain, may be run again at any time (also while a forgotten attempt still
/// runs), and looks for its effects by their keys before it acts.
/// </summary>
public interface IStep
{
    /// <summary>1 … 12.</summary>
    int Number { get; }

    /// <summary>Name in <c>game_steps.step_name</c>, snake_case.</summary>
    string Name { get; }

    /// <summary>How long one attempt may take.</summary>
    TimeSpan Timeout => TimeSpan.FromMinutes(5);

    /// <summary>How many counted retries (Retry and Invalid) a step has.</summary>
    int MaxRetries => 3;

    /// <summary>True when the work keeps a processor busy: it then takes one of the silo's cpu slots.</summary>
    bool NeedsCpu => false;

    /// <summary>
    /// Does the work. Throws <see cref="OperationCanceledException"/> when cancelled; any other exception counts as a retry, database, network and
    /// 5xx faults as waiting for infrastructure.
    /// </summary>
    Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken);
}
