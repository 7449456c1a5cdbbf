namespace GameFactory.Engine.Watch;

/// <summary>Durable appointments and leases, as the watchdogs read them; implemented by storage. Rows are written with the states.</summary>
public interface ITimerTable
{
    /// <summary>
    /// Due rows of a shard in order of (due, id), after the given place; at most <paramref name="limit"/>. While all work is paused those of games stay
    /// due and are not read: a game is woken only to begin an attempt.
    /// </summary>
    Task<IReadOnlyList<DueTimer>> DueAsync(int shard, DueTimer? after, int limit, CancellationToken cancellationToken);

    /// <summary>Games of a shard (here the last four bits of the id) whose attempt's holder has no living row in <c>runners</c>; at most <paramref name="limit"/>, after the given game id.</summary>
    Task<IReadOnlyList<LostAttempt>> LostAsync(int shard, Guid? after, int limit, CancellationToken cancellationToken);

    /// <summary>Moves a row that keeps failing to a later time (only when it still has the due time that was read).</summary>
    Task PostponeAsync(DueTimer wake, TimeSpan by, CancellationToken cancellationToken);
}
