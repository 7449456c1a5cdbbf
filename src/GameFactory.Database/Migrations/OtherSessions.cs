using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Migrations;

/// <summary>Sees to it that nobody else uses a database which is about to be replaced or taken down.</summary>
internal static class OtherSessions
{
    private const int Checks = 100;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);
    private static readonly string s_sql = SqlFile.Beside<Migrator>("other_sessions.sql");

    /// <summary>Sessions that were closed just now are still on their way out, so they get a moment.</summary>
    /// <param name="connection">A session on the same server; it does not count itself.</param>
    /// <param name="database">Name of the database.</param>
    /// <exception cref="DatabaseInUseException">Somebody is connected to it.</exception>
    public static async Task EnsureNoneAsync(NpgsqlConnection connection, string database, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var command = new NpgsqlCommand(s_sql, connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database });
            var sessions = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            if (sessions == 0)
            {
                return;
            }

            if (attempt == Checks)
            {
                throw new DatabaseInUseException($"{sessions} other sessions use the database {database}; stop the servers first");
            }

            await Task.Delay(s_pause, cancellationToken);
        }
    }
}
