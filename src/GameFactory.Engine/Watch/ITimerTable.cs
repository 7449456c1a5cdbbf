namespace GameFactory.Engine.Watch;

/// <summary>
/// Durable appointments and leases, as the watchdogs read them; implemented by storage. Rows are written with the states.
/// </summary>
public interface ITimerTable
{
    /// <summary>
    /// Due rows of a shard in order of (due, id), after the given place; at most <paramref name="limit"/>. While all work is paused those
    /// of games stay due and are not read: a game is woken only to begin an attempt.
    /// </summary>
    Task<IReadOnlyList<DueTimer>> DueAsync(int shard, DueTimer? after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Games of a shard (here the last four bits of the id) whose attempt's holder has no living row in <c>runners</c>; at most
    /// <paramref name="limit"/>, after the given game id.
    /// </summary>
    Task<IReadOnlyList<LostAttempt>> LostAsync(int shard, Guid? after, int limit, CancellationToken cancellationToken);

    /// <summary>Moves a row that keeps failing to a later time (only when it still has the due time that was read).</summary>
    Task PostponeAsync(DueTimer wake, TimeSpan by, CancellationToken cancellationToken);
}

/// <summary>A row of <c>wakes</c> whose time has come.</summary>
/// <param name="Kind">Batch or game.</param>
/// <param name="Id">Key of the grain.</param>
/// <param name="DueAt">When it was due.</param>
public sealed record DueTimer(TimerKind Kind, Guid Id, DateTimeOffset DueAt);

/// <summary>A game in progress whose attempt's holder has let its lease run out.</summary>
/// <param name="Game">Key of the game's grain.</param>
/// <param name="Holder">The runner that is gone; the grain checks it against its state.</param>
public sealed record LostAttempt(Guid Game, Guid Holder);

/// <summary>What a wake row wakes; stored as the number.</summary>
public enum TimerKind
{
    /// <summary>A batch grain.</summary>
    Batch = 1,

    /// <summary>A game grain.</summary>
    Game = 2,
}
