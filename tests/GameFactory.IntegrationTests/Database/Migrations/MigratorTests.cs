using GameFactory.Database.Backup;
using GameFactory.Database.Migrations;

namespace GameFactory.IntegrationTests.Database.Migrations;

public sealed class MigratorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gamefactory-migrator-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrators_that_start_together_take_turns()
    {
        var database = await Postgres.EmptyAsync();

        var reports = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => new Migrator(database).UpAsync(cancellationToken: Cancellation))
        );

        Assert.Single(reports, report => report.Ran.Count > 0);
        Assert.All(reports, report => Assert.Equal(MigrationCatalog.Embedded.Newest, report.To));
    }

    /// <summary>
    /// The runner makes its table in three steps, a transaction each: these are what a process leaves that dies between them.
    /// </summary>
    [Theory]
    [InlineData("CREATE TABLE schema_migrations (version bigint NOT NULL)")]
    [InlineData(
        "CREATE TABLE schema_migrations (version bigint NOT NULL, applied_on timestamp); CREATE UNIQUE INDEX "
            + "schema_migrations_version_key ON schema_migrations (version ASC)"
    )]
    public async Task A_table_of_versions_that_was_left_half_made_is_finished(string left)
    {
        var database = await Postgres.EmptyAsync();
        await Rows.ExecuteAsync(database, left);

        Assert.Equal(0, (await new Migrator(database).StatusAsync(Cancellation)).Version);
        var report = await new Migrator(database).UpAsync(cancellationToken: Cancellation);

        Assert.Equal(MigrationCatalog.Embedded.Newest, report.To);
        Assert.Equal(MigrationCatalog.Embedded.Newest, (await new Migrator(database).StatusAsync(Cancellation)).Version);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_version_before_it()
    {
        var database = await Postgres.EmptyAsync();
        var catalog = Catalog(
            ("0001_good", "CREATE TABLE good (id int)", "DROP TABLE good"),
            ("0002_bad", "CREATE TABLE half (id int); SELECT 1/0", "SELECT 1")
        );

        var error = await Assert.ThrowsAsync<MigrationException>(() =>
            new Migrator(database, catalog).UpAsync(cancellationToken: Cancellation)
        );

        Assert.Equal("migration 0002_bad failed: division by zero (SQLSTATE 22012)", error.Message);
        Assert.Equal(1, (await new Migrator(database, catalog).StatusAsync(Cancellation)).Version);
        Assert.False(await Rows.ScalarAsync<bool>(database, "SELECT to_regclass('half') IS NOT NULL"));
    }

    [Fact]
    public async Task A_migration_outside_a_transaction_may_build_an_index_concurrently()
    {
        var database = await Postgres.EmptyAsync();
        var catalog = Catalog(
            ("0001_table", "CREATE TABLE t (id int)", "DROP TABLE t"),
            ("0002_index", "-- no transaction\nCREATE INDEX CONCURRENTLY t_id ON t (id)", "DROP INDEX t_id")
        );

        await new Migrator(database, catalog).UpAsync(cancellationToken: Cancellation);

        Assert.True(await Rows.ScalarAsync<bool>(database, "SELECT to_regclass('t_id') IS NOT NULL"));
    }

    [Fact]
    public async Task A_major_migration_is_preceded_by_a_backup_that_restores()
    {
        var database = await Postgres.EmptyAsync();
        var first = Catalog(("0001_table", "CREATE TABLE t (id int)", "DROP TABLE t"));
        await new Migrator(database, first).UpAsync(cancellationToken: Cancellation);
        await Rows.ExecuteAsync(database, "INSERT INTO t VALUES (7)");
        var second = Catalog(
            ("0001_table", "CREATE TABLE t (id int)", "DROP TABLE t"),
            ("0002_drop", "-- major\nDROP TABLE t", "CREATE TABLE t (id int)")
        );
        var backup = new DatabaseBackup(database);

        await new Migrator(database, second).UpAsync(
            beforeMajor: backup.BeforeMajor(_folder.FullName, TimeProvider.System),
            cancellationToken: Cancellation
        );

        var file = Assert.Single(_folder.GetFiles());
        Assert.StartsWith("before-0002_drop-", file.Name, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
        await backup.RestoreAsync(file.FullName, Cancellation);
        Assert.Equal(7, await Rows.ScalarAsync<int>(database, "SELECT id FROM t"));
        Assert.Equal(1, (await new Migrator(database, second).StatusAsync(Cancellation)).Version);
    }

    [Theory]
    [InlineData(2, "0003_engine")]
    [InlineData(9, "0011_unused")]
    public async Task What_copies_or_drops_rows_is_preceded_by_a_backup_and_an_unused_database_is_not(long from, string major)
    {
        var (used, unused) = (await Postgres.EmptyAsync(), await Postgres.EmptyAsync());
        await new Migrator(used).UpAsync(from, cancellationToken: Cancellation);
        await new Migrator(unused).UpAsync(from, cancellationToken: Cancellation);
        await Rows.ExecuteAsync(used, "INSERT INTO batches (id, name) VALUES (gen_random_uuid(), 'kept')");
        var asked = new List<(string Database, string Label)>();

        await new Migrator(used).UpAsync(beforeMajor: Ask(used), cancellationToken: Cancellation);
        await new Migrator(unused).UpAsync(beforeMajor: Ask(unused), cancellationToken: Cancellation);

        Assert.Equal([(used, major)], asked);

        Func<MigrationScript, CancellationToken, Task> Ask(string database) =>
            (script, _) =>
            {
                asked.Add((database, script.Label));
                return Task.CompletedTask;
            };
    }

    [Fact]
    public async Task A_restore_that_fails_leaves_the_database_as_it_was()
    {
        var database = await Postgres.CloneAsync();
        var broken = Path.Combine(_folder.FullName, "broken.dump");
        await File.WriteAllTextAsync(broken, "not a dump", Cancellation);

        await Assert.ThrowsAsync<PostgresToolException>(() => new DatabaseBackup(database).RestoreAsync(broken, Cancellation));

        Assert.True((await new Migrator(database).StatusAsync(Cancellation)).IsCurrent);
    }

    [Fact]
    public async Task A_database_in_use_is_not_restored()
    {
        var database = await Postgres.CloneAsync();
        var file = Path.Combine(_folder.FullName, "a.dump");
        await new DatabaseBackup(database).BackupAsync(file, Cancellation);
        await using var user = new Npgsql.NpgsqlConnection(database + ";Pooling=false");
        await user.OpenAsync(Cancellation);

        var error = await Assert.ThrowsAsync<DatabaseInUseException>(() => new DatabaseBackup(database).RestoreAsync(file, Cancellation));

        Assert.Contains("stop the servers first", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_script_does_what_up_and_down_do()
    {
        var byScript = await Postgres.EmptyAsync();
        var byMigrator = await Postgres.EmptyAsync();
        var newest = MigrationCatalog.Embedded.Newest;

        await Rows.ExecuteAsync(byScript, MigrationPlan.Script(MigrationCatalog.Embedded, 0, newest));
        await Rows.ExecuteAsync(byScript, MigrationPlan.Script(MigrationCatalog.Embedded, newest, 2));
        await new Migrator(byMigrator).UpAsync(2, cancellationToken: Cancellation);

        Assert.Equal(2, (await new Migrator(byScript).StatusAsync(Cancellation)).Version);
        Assert.Equal(await DumpAsync(byMigrator), await DumpAsync(byScript));
    }

    [Fact]
    public async Task What_a_newer_program_migrated_is_named_and_not_undone()
    {
        var database = await Postgres.CloneAsync();
        await Rows.ExecuteAsync(
            database,
            "INSERT INTO schema_migrations (version, applied_on, description) VALUES (9999, now(), 'future')"
        );

        Assert.Equal([9999L], (await new Migrator(database).StatusAsync(Cancellation)).Unknown.Select(migration => migration.Version));
        await Assert.ThrowsAsync<MigrationException>(() => new Migrator(database).DownAsync(0, Cancellation));
        Assert.Empty((await new Migrator(database).UpAsync(cancellationToken: Cancellation)).Ran);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> DumpAsync(string database)
    {
        var dump = await new PostgresClient(database).RunAsync(
            "pg_dump",
            ["--no-owner", "--exclude-table-data=schema_migrations"],
            Cancellation
        );
        return string.Join('\n', dump.Split('\n').Where(line => !line.Contains("restrict ", StringComparison.Ordinal)));
    }

    private static MigrationCatalog Catalog(params (string Label, string Up, string Down)[] scripts) =>
        MigrationCatalog.FromFiles(
            scripts.SelectMany(script =>
                new KeyValuePair<string, string>[]
                {
                    new(script.Label + ".up.sql", script.Up),
                    new(script.Label + ".down.sql", script.Down),
                }
            )
        );
}
