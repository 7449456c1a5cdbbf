using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Storage.Queries;

/// <summary>
/// The cluster-wide switch <c>engine.paused</c> in <c>settings</c>: while it is on, no attempt starts anywhere. Silos read it with each
/// renewal of their lease, so it takes effect within five seconds.
/// </summary>
public sealed class PauseSetting(NpgsqlDataSource database)
{
    private static readonly string s_read = SqlFile.Beside<PauseSetting>("engine_paused.sql");
    private static readonly string s_write = SqlFile.Beside<PauseSetting>("set_engine_paused.sql");

    /// <summary>Whether the switch is on.</summary>
    public async Task<bool> IsPausedAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_read, [], row => row.GetBoolean(0), cancellationToken)).Single();

    /// <summary>Turns it on or off.</summary>
    public Task SetAsync(bool paused, CancellationToken cancellationToken) =>
        database.ReadAsync(s_write, [paused], _ => true, cancellationToken);
}
