using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Migrations;

/// <summary>Moves one database up and down the migrations of a catalogue, one migrator at a time.</summary>
/// <param name="connectionString">An Npgsql connection string of the database; its user must own the schema.</param>
/// <param name="catalog">The migrations, by default those embedded in this binary.</param>
public sealed class Migrator(string connectionString, MigrationCatalog? catalog = null)
{
    // Any number does, as long as every version of the program uses the same.
    private const long LockNumber = 0x47616D6546616374;

    private static readonly string s_appliedSql = SqlFile.Beside<Migrator>("applied.sql");
    private static readonly string s_hasVersionsSql = SqlFile.Beside<Migrator>("has_versions.sql");
    private static readonly string s_holdsRowsSql = SqlFile.Beside<Migrator>("holds_rows.sql");

    public MigrationCatalog Catalog { get; } = catalog ?? MigrationCatalog.Embedded;

    /// <summary>Applies what is pending, up to <paramref name="to"/> or to the newest. Nothing pending is no work and no error.</summary>
    /// <param name="to">A version of the catalogue, or null for all.</param>
    /// <param name="beforeMajor">Takes the backup: runs once, before anything pending, when one of it is marked major and the database
    /// holds rows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not a version of the catalogue.</exception>
    /// <exception cref="MigrationException">A migration failed, or the database has to be adopted first and nothing was
    /// written.</exception>
    public async Task<MigrationReport> UpAsync(
        long? to = null,
        Func<MigrationScript, CancellationToken, Task>? beforeMajor = null,
        CancellationToken cancellationToken = default
    )
    {
        var target = to ?? Catalog.Newest;
        EnsureKnown(target);
        await using var migrating = await LockAsync(cancellationToken);
        var before = await StatusAsync(cancellationToken);
        var applied = before.Applied.Select(migration => migration.Version).ToHashSet();
        var pending = Catalog.Scripts.Where(script => script.Version <= target && !applied.Contains(script.Version)).ToList();
        if (pending.Count == 0)
        {
            return new MigrationReport(before.Version, before.Version, []);
        }

        if (await PrototypeDatabase.IsUnadoptedAsync(connectionString, before, cancellationToken))
        {
            throw new MigrationException(
                "the Python prototype made this database and it is not adopted yet; run db adopt on it first, then this again. Nothing "
                    + "was changed"
            );
        }

        if (
            beforeMajor is not null
            && before.Applied.Count > 0
            && pending.Find(script => script.IsMajor) is { } major
            && await HoldsRowsAsync(cancellationToken)
        )
        {
            await beforeMajor(major, cancellationToken);
        }

        await RunAsync(session => session.Runner.MigrateUp(target), cancellationToken);
        return new MigrationReport(before.Version, Math.Max(before.Version, target), [.. pending.Select(script => script.Label)]);
    }

    /// <summary>
    /// Undoes every applied migration above <paramref name="to"/>, newest first; 0 undoes all. No other session may use the database
    /// meanwhile: a running server would go on without its tables.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is neither 0 nor a version of the catalogue.</exception>
    /// <exception cref="MigrationException">A migration failed, or one to undo is not known to this binary.</exception>
    /// <exception cref="DatabaseInUseException">Somebody else is connected to the database; nothing was changed.</exception>
    public async Task<MigrationReport> DownAsync(long to, CancellationToken cancellationToken = default)
    {
        if (to != 0)
        {
            EnsureKnown(to);
        }

        await using var migrating = await LockAsync(cancellationToken);
        var before = await StatusAsync(cancellationToken);
        if (before.Unknown.FirstOrDefault(migration => migration.Version > to) is { } unknown)
        {
            throw new MigrationException(
                $"the database has migration {unknown.Version} ({unknown.Name}), which this program does not know and cannot undo"
            );
        }

        var applied = before.Applied.Select(migration => migration.Version).ToHashSet();
        var undone = Catalog.Scripts.Reverse().Where(script => script.Version > to && applied.Contains(script.Version)).ToList();
        if (undone.Count > 0)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
            await OtherSessions.EnsureNoneAsync(migrating.Connection, migrating.Connection.Database, cancellationToken);
            await RunAsync(session => session.Runner.MigrateDown(to), cancellationToken);
        }

        return new MigrationReport(before.Version, undone.Count == 0 ? before.Version : to, [.. undone.Select(script => script.Label)]);
    }

    /// <summary>
    /// One migrator at a time per database. FluentMigrator takes no lock of its own, and silos that start together all migrate. The lock
    /// belongs to a session, so a killed migrator gives it back.
    /// </summary>
    internal Task<SessionLock> LockAsync(CancellationToken cancellationToken) =>
        SessionLock.TakeAsync(connectionString, LockNumber, cancellationToken);

    /// <summary>Records migrations as applied without running them: for a database that holds their tables already.</summary>
    internal Task StampAsync(MigrationScript script, CancellationToken cancellationToken) =>
        RunAsync(session => session.Versions.UpdateVersionInfo(script.Version, script.Name), cancellationToken);

    /// <summary>Compares the database with the catalogue; changes nothing, and needs no table to be there.</summary>
    public async Task<MigrationStatus> StatusAsync(CancellationToken cancellationToken = default)
    {
        var applied = await ReadAppliedAsync(cancellationToken);
        var versions = applied.Select(migration => migration.Version).ToHashSet();
        var known = Catalog.Scripts.Select(script => script.Version).ToHashSet();
        return new MigrationStatus(
            applied.Count == 0 ? 0 : applied[^1].Version,
            Catalog.Newest,
            applied,
            [.. Catalog.Scripts.Where(script => !versions.Contains(script.Version)).Select(script => script.Label)],
            [.. applied.Where(migration => !known.Contains(migration.Version))]
        );
    }

    private async Task<List<AppliedMigration>> ReadAppliedAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand(s_hasVersionsSql, connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return [];
        }

        await using var command = new NpgsqlCommand(s_appliedSql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(
            row => new AppliedMigration(
                row.Get<long>("version"),
                row.Get<string>("description"),
                DateTime.SpecifyKind(row.Get<DateTime>("applied_on"), DateTimeKind.Utc)
            ),
            cancellationToken
        );
    }

    // A database that nobody used yet has nothing to lose.
    private async Task<bool> HoldsRowsAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(s_holdsRowsSql, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    // FluentMigrator is synchronous; its work leaves the caller's thread free.
    private Task RunAsync(Action<RunnerSession> work, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                using var session = new RunnerSession(connectionString, Catalog);
                try
                {
                    work(session);
                }
                catch (Exception error) when (session.Begun is { } script)
                {
                    throw Failed(script, error);
                }
            },
            cancellationToken
        );

    // FluentMigrator wraps PostgreSQL's error in one whose message is the whole script.
    private static MigrationException Failed(MigrationScript script, Exception error)
    {
        var cause = error.GetBaseException();
        var words = cause is PostgresException refusal ? $"{refusal.MessageText} (SQLSTATE {refusal.SqlState})" : cause.Message;
        return new MigrationException($"migration {script.Label} failed: {words.ReplaceLineEndings(" ")}", error);
    }

    private void EnsureKnown(long version)
    {
        if (!Catalog.Scripts.Any(script => script.Version == version))
        {
            throw new ArgumentOutOfRangeException(
                nameof(version),
                version,
                $"There is no migration {version}; the newest is {Catalog.Newest}"
            );
        }
    }
}
