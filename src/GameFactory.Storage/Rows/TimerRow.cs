using GameFactory.Engine;
using GameFactory.Engine.Watch;

namespace GameFactory.Storage.Rows;

/// <summary>A row of <c>wakes</c>; without a due time it goes.</summary>
internal sealed record TimerRow(TimerKind Kind, Guid Id, DateTimeOffset? DueAt)
{
    public int Shard => EngineStorage.ShardOf(Id);

    /// <summary>Null when the appointment stays as it is: the watchdog may have moved its row, and that must hold.</summary>
    public static TimerRow? Change(TimerKind kind, Guid id, DateTimeOffset? before, DateTimeOffset? after) =>
        before == after ? null : new TimerRow(kind, id, after);
}
