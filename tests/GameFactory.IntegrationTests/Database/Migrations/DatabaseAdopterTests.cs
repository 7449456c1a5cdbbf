using GameFactory.Database.Backup;
using GameFactory.Database.Migrations;
using GameFactory.Database.Migrations.Adoption;

namespace GameFactory.IntegrationTests.Database.Migrations;

public sealed class DatabaseAdopterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_prototype_is_adopted_and_keeps_every_row()
    {
        var database = await PrototypeAsync();
        await Rows.FillDocumentTablesAsync(database);
        var before = await Rows.FingerprintAsync(database);

        var report = await new DatabaseAdopter(database).AdoptAsync(Cancellation);
        Assert.Equal((AdoptionOutcome.Adopted, "0002_games"), (report.Outcome, report.Baseline));

        var up = await new Migrator(database).UpAsync(cancellationToken: Cancellation);
        Assert.DoesNotContain("0002_games", up.Ran);
        Assert.True((await new Migrator(database).StatusAsync(Cancellation)).IsCurrent);
        Assert.Equal(before, await Rows.FingerprintAsync(database));
        Assert.Equal(
            "p",
            await Rows.ScalarAsync<string>(database, "SELECT relkind::text FROM pg_class WHERE oid = 'public.analytics_events'::regclass")
        );
    }

    [Theory]
    [InlineData("ALTER TABLE games ALTER COLUMN name TYPE text", "column games.name is text not null")]
    [InlineData("DROP INDEX idx_games_genre", "index games.idx_games_genre is missing")]
    [InlineData("ALTER TABLE game_builds DROP CONSTRAINT valid_platform", "constraint game_builds.valid_platform is missing")]
    [InlineData("ALTER TABLE mechanics ADD COLUMN note text", "column mechanics.note is not in the document")]
    [InlineData(
        "ALTER TABLE game_steps ALTER COLUMN max_retries SET DEFAULT 5",
        "column game_steps.max_retries is integer not null default 5"
    )]
    [InlineData("DROP TABLE game_metrics", "table game_metrics.game_metrics is missing")]
    public async Task A_database_that_differs_is_refused_with_the_difference_and_left_alone(string change, string finding)
    {
        var database = await PrototypeAsync();
        await Rows.ExecuteAsync(database, change);

        var report = await new DatabaseAdopter(database).AdoptAsync(Cancellation);

        Assert.Equal(AdoptionOutcome.Different, report.Outcome);
        Assert.Contains(report.Differences, difference => difference.ToString().StartsWith(finding, StringComparison.Ordinal));
        Assert.Empty((await new Migrator(database).StatusAsync(Cancellation)).Applied);
        Assert.Equal(
            0L,
            await Rows.ScalarAsync<long>(database, "SELECT count(*) FROM pg_namespace WHERE nspname = 'gamefactory_document'")
        );
    }

    [Fact]
    public async Task A_database_that_went_through_a_dump_and_a_restore_is_still_equal()
    {
        var original = await PrototypeAsync();
        var restored = await Postgres.EmptyAsync();
        var dump = await new PostgresClient(original).RunAsync("pg_dump", ["--no-owner", "--inserts"], Cancellation);
        await Rows.ExecuteAsync(restored, string.Join('\n', dump.Split('\n').Where(line => !line.StartsWith('\\'))));

        // The dump empties the search path of the session that replays it, which went back to the pool.
        Npgsql.NpgsqlConnection.ClearPool(new Npgsql.NpgsqlConnection(restored));

        Assert.Equal(AdoptionOutcome.Adopted, (await new DatabaseAdopter(restored).AdoptAsync(Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_database_without_alembics_table_is_nothing_to_adopt() =>
        Assert.Equal(
            AdoptionOutcome.NotAPrototype,
            (await new DatabaseAdopter(await Postgres.EmptyAsync()).AdoptAsync(Cancellation)).Outcome
        );

    [Fact]
    public async Task A_second_adoption_changes_nothing()
    {
        var database = await PrototypeAsync();
        await new DatabaseAdopter(database).AdoptAsync(Cancellation);

        Assert.Equal(AdoptionOutcome.AlreadyManaged, (await new DatabaseAdopter(database).AdoptAsync(Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_database_of_the_prototype_is_not_migrated_before_it_is_adopted()
    {
        var database = await PrototypeAsync();

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => new Migrator(database).UpAsync(cancellationToken: Cancellation));

        Assert.Contains("run db adopt", refusal.Message, StringComparison.Ordinal);
        Assert.False(
            await Rows.ScalarAsync<bool>(
                database,
                "SELECT to_regclass('schema_migrations') IS NOT NULL OR to_regclass('orleansquery') IS NOT NULL"
            )
        );
    }

    [Fact]
    public async Task A_database_of_the_prototype_that_was_left_half_migrated_is_adopted_and_goes_on()
    {
        var database = await Postgres.EmptyAsync();
        await new Migrator(database).UpAsync(1, cancellationToken: Cancellation);
        await MakePrototypeAsync(database);

        await Assert.ThrowsAsync<MigrationException>(() => new Migrator(database).UpAsync(cancellationToken: Cancellation));
        Assert.Equal(AdoptionOutcome.Adopted, (await new DatabaseAdopter(database).AdoptAsync(Cancellation)).Outcome);
        await new Migrator(database).UpAsync(cancellationToken: Cancellation);

        Assert.True((await new Migrator(database).StatusAsync(Cancellation)).IsCurrent);
    }

    [Fact]
    public async Task An_adopted_database_that_was_taken_down_to_zero_goes_up_again()
    {
        var database = await PrototypeAsync();
        await new DatabaseAdopter(database).AdoptAsync(Cancellation);
        await new Migrator(database).UpAsync(cancellationToken: Cancellation);
        await new Migrator(database).DownAsync(0, Cancellation);

        await new Migrator(database).UpAsync(cancellationToken: Cancellation);

        Assert.True((await new Migrator(database).StatusAsync(Cancellation)).IsCurrent);
    }

    private static async Task<string> PrototypeAsync()
    {
        var database = await Postgres.EmptyAsync();
        await MakePrototypeAsync(database);
        return database;
    }

    private static async Task MakePrototypeAsync(string database)
    {
        await Rows.ExecuteAsync(database, Document());
        await Rows.ExecuteAsync(
            database,
            "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); INSERT INTO alembic_version VALUES ('4f2a9c')"
        );
    }

    private static string Document()
    {
        using var file = typeof(Migrator).Assembly.GetManifestResourceStream("GameFactory.Database.Migrations.Catalogue.document.sql")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
