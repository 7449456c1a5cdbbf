using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>The leases: one row per runner (silo incarnation) covers all its attempts, queued work included.</summary>
public interface IRunnerTable
{
    /// <summary>
    /// Makes or renews the row until database time + <paramref name="lease"/> and reads the cluster-wide pause switch. The row says which
    /// attempts wait for <paramref name="unanswered"/> calls.
    /// </summary>
    /// <exception cref="FormatRefusedException">The stored states are of a format that this program does not go with; there is no row
    /// then.</exception>
    Task<RunnerLease> RenewAsync(
        Guid runner,
        string silo,
        TimeSpan lease,
        IReadOnlyList<UnansweredCall> unanswered,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Raises the format in which states are written when every living runner can write the next one; true for the one that did it.
    /// </summary>
    Task<bool> RaiseFormatAsync(CancellationToken cancellationToken);

    /// <summary>Ends the row: its attempts count as lost at once. Called on a clean stop.</summary>
    Task EndAsync(Guid runner, CancellationToken cancellationToken);

    /// <summary>Silos of all runners whose lease has not run out.</summary>
    Task<IReadOnlyList<string>> LivingAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Ends the rows of a silo that the cluster declared dead (every runner of that silo address but <paramref name="except"/>).
    /// </summary>
    Task EndSiloAsync(string silo, Guid except, CancellationToken cancellationToken);
}

/// <summary>Answer to a renewal.</summary>
/// <param name="Until">Database time at which the lease ends.</param>
/// <param name="Now">Database time.</param>
/// <param name="Paused">The cluster-wide switch: start no attempt.</param>
public sealed record RunnerLease(DateTimeOffset Until, DateTimeOffset Now, bool Paused);
