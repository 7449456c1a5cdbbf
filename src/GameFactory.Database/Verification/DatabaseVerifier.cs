using GameFactory.Database.Backup;
using GameFactory.Database.Migrations;
using GameFactory.Database.Migrations.Catalogue;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Verification;

/// <summary>Proves on a scratch database that every migration can be undone and done again; the given database is only read.</summary>
/// <param name="connectionString">A database of the server on which the scratch database is made.</param>
/// <param name="catalog">The migrations to try, by default those embedded in this binary.</param>
public sealed class DatabaseVerifier(string connectionString, MigrationCatalog? catalog = null)
{
    private readonly MigrationCatalog _catalog = catalog ?? MigrationCatalog.Embedded;

    /// <summary>
    /// Up; then each migration in turn down and up again, on what the ones before it left; down to zero; up. The dumps
    /// at each place must be equal.
    /// </summary>
    /// <param name="withData">Start from a copy of the given database, rows included, instead of an empty one.</param>
    public async Task<VerificationReport> VerifyAsync(bool withData = false, CancellationToken cancellationToken = default)
    {
        await using var server = await ServerSession.OpenAsync(connectionString, cancellationToken);
        var scratch = await server.CreateScratchAsync("gamefactory_verify", cancellationToken);
        try
        {
            if (withData)
            {
                await CopyAsync(scratch, cancellationToken);
            }

            return await RoundTripAsync(scratch, withData, cancellationToken);
        }
        finally
        {
            await server.DropAsync(scratch, CancellationToken.None);
        }
    }

    private async Task<VerificationReport> RoundTripAsync(string scratch, bool withData, CancellationToken cancellationToken)
    {
        var migrator = new Migrator(scratch, _catalog);
        await migrator.UpAsync(cancellationToken: cancellationToken);
        var rows = await CountRowsAsync(scratch, cancellationToken);
        var problems = new List<string>();
        var newest = await DumpAsync(scratch, withData, cancellationToken);
        for (var index = _catalog.Scripts.Count - 1; index >= 0; index--)
        {
            var script = _catalog.Scripts[index];
            var below = index == 0 ? 0 : _catalog.Scripts[index - 1].Version;
            var before = await DumpAsync(scratch, withData, cancellationToken);
            await migrator.DownAsync(below, cancellationToken);
            await migrator.UpAsync(script.Version, cancellationToken: cancellationToken);
            Compare($"{script.Label}: down and up", before, await DumpAsync(scratch, withData, cancellationToken), problems);
            await migrator.DownAsync(below, cancellationToken);
        }

        await ReportLeftoversAsync(scratch, problems, cancellationToken);
        await migrator.UpAsync(cancellationToken: cancellationToken);
        Compare("down to zero and up", newest, await DumpAsync(scratch, withData, cancellationToken), problems);
        return new VerificationReport(problems.Count == 0, _catalog.Scripts.Count, rows, problems);
    }

    private async Task CopyAsync(string scratch, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-verify-");
        try
        {
            var file = Path.Combine(folder.FullName, "copy.dump");
            await new DatabaseBackup(connectionString).BackupAsync(file, cancellationToken);
            var name = new NpgsqlConnectionStringBuilder(scratch).Database!;
            await new PostgresClient(scratch).RunAsync(
                "pg_restore",
                ["--no-owner", "--no-privileges", "--exit-on-error", "--dbname", name, file],
                cancellationToken
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Who may read what is no matter of migrations: roles belong to the server, and grants are given by db analyst.
    // An empty scratch database holds the rows that migrations put there, and those must come back. On a copy only the
    // definitions can be compared: what a dropped column held is gone with it. Partitions count as data there, since
    // which months have one follows from the rows.
    private static async Task<string[]> DumpAsync(string scratch, bool withData, CancellationToken cancellationToken)
    {
        var dump = await new PostgresClient(scratch).RunAsync(
            "pg_dump",
            withData
                ?
                [
                    "--schema-only",
                    "--no-owner",
                    "--no-privileges",
                    .. (await PartitionsAsync(scratch, cancellationToken)).Select(name => $"--exclude-table={name}"),
                ]
                : ["--no-owner", "--no-privileges", $"--exclude-table-data={VersionTable.Name}"],
            cancellationToken
        );

        // Newer releases of pg_dump write a random key into each dump.
        var lines = dump.Split('\n').Where(line => !line.Contains("restrict ", StringComparison.Ordinal));
        return withData ? [.. lines.Select(Expression.Canonical)] : [.. lines];
    }

    private static void Compare(string place, string[] before, string[] after, List<string> problems)
    {
        var lost = before.Except(after, StringComparer.Ordinal).Take(5).Select(line => "- " + line);
        var gained = after.Except(before, StringComparer.Ordinal).Take(5).Select(line => "+ " + line);
        if (!before.SequenceEqual(after, StringComparer.Ordinal))
        {
            problems.Add($"{place} changes the schema:\n{string.Join('\n', lost.Concat(gained))}");
        }
    }

    private static async Task ReportLeftoversAsync(string scratch, List<string> problems, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(scratch);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(SqlFile.Beside<DatabaseVerifier>("leftovers.sql"), connection);
        if (await command.ExecuteScalarAsync(cancellationToken) is string { Length: > 0 } leftovers)
        {
            problems.Add($"down to zero leaves {leftovers}");
        }
    }

    private static async Task<string[]> PartitionsAsync(string scratch, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(scratch);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(SqlFile.Beside<DatabaseVerifier>("partitions.sql"), connection);
        return (string[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<long> CountRowsAsync(string scratch, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(scratch);
        await connection.OpenAsync(cancellationToken);
        var rows = 0L;
        foreach (var table in SchemaCatalogue.Tables)
        {
            await using var command = new NpgsqlCommand($"SELECT count(*) FROM public.{table}", connection);
            rows += (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        return rows;
    }
}
