using GameFactory.Engine.Batches;
using GameFactory.Engine.Watch;

namespace GameFactory.Storage.Rows;

/// <summary>The rows of a batch as a pure function of its transition.</summary>
internal static class BatchChanges
{
    /// <param name="transition">What was decided.</param>
    /// <param name="now">Database time, for the ids of log lines.</param>
    public static RowChanges Of(BatchTransition transition, DateTimeOffset now)
    {
        var (old, state) = (transition.Old, transition.New);
        var id = state.Id.Value;
        var wake = TimerRow.Change(TimerKind.Batch, id, WakeAt(old), WakeAt(state));
        if (state.Deleted)
        {
            // The rows are gone or going; a log line would name a batch that is no more.
            return new RowChanges { Wake = wake };
        }

        var row = BatchRow.Of(state);
        var changed = old is not null && (transition.Inputs is not null || BatchRow.Of(old) != row);
        return new RowChanges
        {
            NewBatch = old is null ? row : null,
            Batch = changed || (old is null && transition.Inputs is not null) ? row : null,
            Inputs = transition.Inputs,
            Logs = [.. transition.Logs.Select((line, place) => LogRow.Of(now, place, id, game: null, step: null, line))],
            Wake = wake,
        };
    }

    private static DateTimeOffset? WakeAt(BatchState? state) => state is null or { Deleted: true } ? null : state.WakeAt;
}
