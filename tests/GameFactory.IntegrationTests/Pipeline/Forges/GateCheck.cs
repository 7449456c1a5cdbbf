using GameFactory.LocalForge.Runner;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>A check that answers what the test wants, when the test wants.</summary>
internal sealed class GateCheck : IRunCheck
{
    private Gate? _gate;

    public RunCheckResult Result { get; set; } = new("gate", RunCheckOutcome.Passed, null, "looked at it\n");

    public Gate Close() => _gate = new Gate();

    public void Open() => _gate = null;

    public async Task<IReadOnlyList<RunCheckResult>> RunAsync(string folder, RunRequest request, CancellationToken cancellationToken)
    {
        Assert.True(File.Exists(Path.Combine(folder, "lib", "main.dart")));
        if (_gate is { } gate)
        {
            gate.Entered.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return [Result];
    }

    internal sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
