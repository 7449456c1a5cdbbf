namespace GameFactory.Engine.Running;

/// <summary>Ticks of a timer for a loop that ends with its host.</summary>
internal static class TimerTicks
{
    /// <summary>True at the next tick, false when the host stops.</summary>
    public static async Task<bool> NextAsync(this PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
