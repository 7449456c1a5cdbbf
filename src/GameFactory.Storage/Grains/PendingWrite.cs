using System.Globalization;
using GameFactory.Storage.Rows;
using Orleans.Storage;

namespace GameFactory.Storage.Grains;

/// <summary>A state on its way into the database: serialised, with its rows, since the moment the grain asked.</summary>
/// <param name="key">Where.</param>
/// <param name="version">Version that the grain has read; null for a first write.</param>
/// <param name="payload">The serialised state; null clears.</param>
/// <param name="changes">Its rows.</param>
internal abstract class PendingWrite(GrainKey key, int? version, byte[]? payload, RowChanges changes)
{
    // A grain's continuation belongs on the grain's scheduler, never on the writer's thread.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GrainKey Key { get; } = key;

    public int? Version { get; } = version;

    public byte[]? Payload { get; } = payload;

    public RowChanges Changes { get; } = changes;

    /// <summary>Ends when the write is durable or has failed.</summary>
    public Task Done => _done.Task;

    /// <summary>Bytes by which a group is bounded.</summary>
    public int Size => Payload?.Length ?? 0;

    /// <summary>The state is durable under the next version.</summary>
    public void Succeed()
    {
        Saved(((Version ?? 0) + 1).ToString(CultureInfo.InvariantCulture));
        _done.TrySetResult();
    }

    public void Fail(Exception error) => _done.TrySetException(error);

    /// <summary>Somebody else wrote the grain's state: a second activation, or an earlier write whose outcome was unknown.</summary>
    public void FailStale(int? stored) =>
        Fail(
            new InconsistentStateException(
                $"The state of {Key.Type} {Key.N0:x}/{Key.N1:x}{Key.Extension} was to follow version "
                    + $"{Version?.ToString(CultureInfo.InvariantCulture) ?? "none"}.",
                stored?.ToString(CultureInfo.InvariantCulture) ?? "none",
                Version?.ToString(CultureInfo.InvariantCulture) ?? "none"
            )
        );

    protected abstract void Saved(string etag);
}
