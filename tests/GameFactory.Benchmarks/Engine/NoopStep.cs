using GameFactory.Engine.Steps;

namespace GameFactory.Benchmarks.Engine;

/// <summary>A step without work: what remains is the engine.</summary>
internal sealed class NoopStep(int number) : IStep
{
    private static readonly Task<StepOutcome> s_done = Task.FromResult<StepOutcome>(new StepOutcome.Completed());

    public int Number => number;

    public string Name => TwelveSteps.Names[number - 1];

    public bool MaySkip => TwelveSteps.MaySkip(number);

    public bool HoldsWindow => TwelveSteps.HoldsWindow(number);

    public Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken) => s_done;
}
