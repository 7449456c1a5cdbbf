using GameFactory.Database.Migrations;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Cluster;

public sealed class PostgresCloneTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clone_has_every_migration_and_is_nobody_elses()
    {
        var first = await Postgres.CloneAsync();
        var second = await Postgres.CloneAsync();

        var status = await new Migrator(first).StatusAsync(Cancellation);
        Assert.True(status.IsCurrent);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Up_on_a_current_database_runs_nothing()
    {
        var database = await Postgres.CloneAsync();

        var report = await new Migrator(database).UpAsync(cancellationToken: Cancellation);

        Assert.Empty(report.Ran);
        Assert.Equal(MigrationCatalog.Embedded.Newest, report.To);
    }

    [Fact]
    public async Task Down_to_zero_leaves_nothing_but_the_version_table()
    {
        var database = await Postgres.CloneAsync();

        await new Migrator(database).DownAsync(0, Cancellation);

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            "SELECT coalesce(string_agg(relname, ','), '') FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN "
                + "('r', 'p')",
            connection
        );
        Assert.Equal("schema_migrations", await command.ExecuteScalarAsync(Cancellation));
    }
}
