namespace GameFactory.Engine.Running;

/// <summary>The cluster-wide pause switch as one silo sees it: closed, no attempt begins.</summary>
internal sealed class PauseSwitch
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _closed;

    public bool IsClosed => Volatile.Read(ref _closed) is not null;

    public void Set(bool closed)
    {
        lock (_lock)
        {
            if (closed && _closed is null)
            {
                _closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            else if (!closed && _closed is { } waiters)
            {
                _closed = null;
                waiters.SetResult();
            }
        }
    }

    public Task PassAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _closed) is { } waiters ? waiters.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
}
