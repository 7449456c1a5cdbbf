using GameFactory.Engine.Games;

namespace GameFactory.Engine.Running;

/// <summary>An attempt in this silo's queue or hands.</summary>
/// <param name="order">What is to be done.</param>
/// <param name="left">Called when it gives its place up.</param>
/// <param name="local">For the time that it takes.</param>
internal sealed class RunningAttempt(AttemptOrder order, Action left, TimeProvider local) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private long _begun;
    private bool _disposed;

    public AttemptOrder Order => order;

    public AttemptId Id => order.Attempt.Id;

    /// <summary>Set when the game said that this attempt is no longer current, or the host stops.</summary>
    public CancellationToken Stopped => _stop.Token;

    public bool IsRunning => Volatile.Read(ref _begun) != 0;

    public TimeSpan Elapsed => IsRunning ? local.GetElapsedTime(_begun) : TimeSpan.Zero;

    public void Begin() => Volatile.Write(ref _begun, local.GetTimestamp());

    /// <summary>Its place is free for another attempt; its report may still be on the way.</summary>
    public void Leave() => left();

    public void Cancel()
    {
        lock (_lock)
        {
            if (!_disposed)
            {
                _stop.Cancel();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _stop.Dispose();
        }
    }
}
