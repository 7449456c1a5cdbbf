using System.Globalization;
using GameFactory.Database.Cluster;
using Npgsql;

namespace GameFactory.Database.Backup;

/// <summary>
/// Runs PostgreSQL's own client programs against a database; the password travels in the environment, never in an argument.
/// </summary>
internal sealed class PostgresClient(string connectionString)
{
    /// <exception cref="PostgresToolException">The program failed; the message holds its words.</exception>
    public async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var answer = await Tool.RunAsync(PostgresBinaries.FindClient(program), arguments, Environment(), cancellationToken);
        return answer.ExitCode == 0 ? answer.Output : throw new PostgresToolException($"{program} failed: {answer.Words}");
    }

    private Dictionary<string, string> Environment()
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PGHOST"] = address.Host ?? "localhost",
            ["PGPORT"] = address.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = address.Database ?? address.Username ?? "postgres",
            ["PGSSLMODE"] = address.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                var mode => mode.ToString().ToLowerInvariant(),
            },
            ["PGAPPNAME"] = "gamefactory",
            // A session left behind must not make a backup or a restore wait without end.
            ["PGCONNECT_TIMEOUT"] = "15",
        };
        Add("PGUSER", address.Username);
        Add("PGPASSWORD", address.Password);
        Add("PGSSLROOTCERT", address.RootCertificate);
        return environment;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                environment[name] = value;
            }
        }
    }
}
