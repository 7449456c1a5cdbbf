using GameFactory.Engine.Games;

namespace GameFactory.Engine.Running;

/// <summary>An attempt in this silo's queue or hands.</summary>
internal sealed class RunningAttempt(AttemptOrder order, TimeProvider local) : IDisposable
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
