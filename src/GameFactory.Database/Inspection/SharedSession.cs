using Npgsql;

namespace GameFactory.Database.Inspection;

/// <summary>
/// Finds out whether something between us and the server, such as pgbouncer in transaction mode, hands one of its sessions to several of
/// our connections. Prepared statements, locks and settings of a session would then meet those of another.
/// </summary>
internal static class SharedSession
{
    private const int Rounds = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Two connections ask the server in turns which session they have. With sessions of their own the answers never change and never
    /// meet; in the second half of a round the first holds a transaction open, so that a pool must give the other another session.
    /// </summary>
    public static async Task<bool> IsSharedAsync(string connectionString, NpgsqlConnection first, CancellationToken cancellationToken)
    {
        await using var second = new NpgsqlConnection(connectionString);
        await second.OpenAsync(cancellationToken);
        var (ours, theirs) = (new HashSet<int>(), new HashSet<int>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await AskAsync(first, cancellationToken));
            theirs.Add(await AskAsync(second, cancellationToken));
            if (HaveMet())
            {
                return true;
            }

            try
            {
                await using var holding = await second.BeginTransactionAsync(cancellationToken);
                theirs.Add(await AskAsync(second, cancellationToken));
                ours.Add(await AskAsync(first, cancellationToken));
            }
            catch (PostgresException)
            {
                // A pooler that takes single statements only refuses transactions.
                return true;
            }

            if (HaveMet())
            {
                return true;
            }
        }

        return false;

        bool HaveMet() => ours.Count > 1 || theirs.Count > 1 || ours.Overlaps(theirs);
    }

    // Nothing is prepared and nothing bound: that is what a shared session cannot do. A pool of one session never answers the other.
    private static async Task<int> AskAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection)
        {
            CommandTimeout = (int)s_patience.TotalSeconds,
        };
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
