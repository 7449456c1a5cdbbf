using Npgsql;

namespace GameFactory.Database.Inspection;

/// <summary>Looks at a database before anything is written to it, in particular at one that other people made and keep.</summary>
public static class DatabaseInspector
{
    /// <summary>Says why the database cannot be used; writes nothing.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="needs">What it shall be used for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DatabaseRefusedException">Something stands against the use; all reasons are named.</exception>
    public static async Task EnsureAsync(string connectionString, DatabaseNeeds needs, CancellationToken cancellationToken = default)
    {
        // What is learned of a connection must not be another's: none of these goes to a pool or prepares anything.
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            Multiplexing = false,
            MaxAutoPrepare = 0,
        }.ConnectionString;
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(cancellationToken);
        if (needs.HasFlag(DatabaseNeeds.Session) && await SharedSession.IsSharedAsync(address, connection, cancellationToken))
        {
            throw new DatabaseRefusedException(
                "Between this program and PostgreSQL is a pooler that gives one session to several clients (pgbouncer with pool_mode = "
                    + "transaction or statement); set pool_mode = session for this database, or give PostgreSQL's own port."
            );
        }

        var reasons = DatabaseRules.Reasons(await DatabaseFacts.ReadAsync(connection, cancellationToken), needs).ToList();
        if (reasons.Count > 0)
        {
            throw new DatabaseRefusedException($"{string.Join(" ", reasons)} Nothing was changed.");
        }
    }
}
