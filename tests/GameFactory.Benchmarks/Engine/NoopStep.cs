using GameFactory.Engine.Steps;

namespace GameFactory.Benchmarks.Engine;

/// <summary>A step without work: what remains is the engine.</summary>
internal sealed class NoopStep(int number) : IStep
{
    private static readonly Task<StepOutcome> Done = Task.FromResult<StepOutcome>(new StepOutcome.Completed());

    public int Number => number;

    public string Name => StepNames.Of(number);

    public Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken) => Done;
}
