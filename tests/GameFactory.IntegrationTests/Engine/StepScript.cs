using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>What the steps of a test do; everything not scripted completes at once.</summary>
internal sealed class StepScript
{
    private readonly Dictionary<int, Func<StepContext, CancellationToken, Task<StepOutcome>>> _acts = [];

    /// <summary>Steps that take a processor slot.</summary>
    public IReadOnlyList<int> CpuSteps { get; init; } = [];

    /// <summary>Counted retries of every step.</summary>
    public int MaxRetries { get; init; } = 3;

    public StepScript On(int step, Func<StepContext, StepOutcome> act) => On(step, (context, _) => Task.FromResult(act(context)));

    public StepScript On(int step, Func<StepContext, CancellationToken, Task<StepOutcome>> act)
    {
        _acts[step] = act;
        return this;
    }

    public Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken) =>
        _acts.TryGetValue(context.Step, out var act) ? act(context, cancellationToken) : Task.FromResult(Done(context));

    /// <summary>What a step reports that has nothing else to say.</summary>
    public static StepOutcome Done(StepContext context) =>
        new StepOutcome.Completed { Artifacts = $"{{\"step\":{context.Step}}}", Log = "done" };
}
