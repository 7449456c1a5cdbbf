using GameFactory.Storage.Rows;

namespace GameFactory.Storage.Grains;

/// <summary>A write that reports to the grain's state holder.</summary>
internal sealed class PendingStateWrite<T>(IGrainState<T> holder, GrainKey key, int? version, byte[]? payload, RowChanges changes)
    : PendingWrite(key, version, payload, changes)
{
    /// <summary>Runs before the grain's task ends, so the grain sees it.</summary>
    protected override void Saved(string etag)
    {
        holder.ETag = etag;
        holder.RecordExists = Payload is not null;
    }
}
