using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A step that does what its test says.</summary>
internal sealed class ScriptedStep(int number) : IStep
{
    public int Number => number;

    public string Name => StepNames.Of(number);

    public int MaxRetries => 0;

    public Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken) => StepScript.RunAsync(context, cancellationToken);
}
