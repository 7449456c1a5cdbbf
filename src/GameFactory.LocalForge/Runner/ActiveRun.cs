namespace GameFactory.LocalForge.Runner;

/// <summary>A run that is at work.</summary>
/// <param name="Stop">Cancels it.</param>
internal sealed record ActiveRun(CancellationTokenSource Stop)
{
    /// <summary>Set when its end is recorded, or the forge stops.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Cancels it; nothing when it has ended.</summary>
    public async Task StopAsync()
    {
        try
        {
            await Stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // Its end was quicker than whoever looked it up.
        }
    }
}
