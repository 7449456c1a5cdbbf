using GameFactory.Benchmarks.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>A step that does what its test says.</summary>
internal sealed class ScriptedStep(int number, StepScript script) : IStep
{
    public int Number => number;

    public string Name => TwelveSteps.Names[number - 1];

    public bool MaySkip => TwelveSteps.MaySkip(number);

    public bool HoldsWindow => TwelveSteps.HoldsWindow(number);

    public bool NeedsCpu => script.CpuSteps.Contains(number);

    public int MaxRetries => script.MaxRetries;

    public Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken) =>
        script.RunAsync(context, cancellationToken);
}
