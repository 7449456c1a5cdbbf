using GameFactory.Database.Coverage;
using GameFactory.IntegrationTests.Database.Migrations;

namespace GameFactory.IntegrationTests.Database.Coverage;

public sealed class ColumnCoverageTests
{
    [Fact]
    public async Task An_empty_database_explains_no_column()
    {
        var report = await new ColumnCoverage(await Postgres.CloneAsync()).CountAsync(TestContext.Current.CancellationToken);

        Assert.False(report.Ok);
        Assert.Equal(report.Columns.Count, report.Unexplained.Count);
        Assert.Equal(10, report.Columns.Select(column => column.Table).Distinct().Count());
    }

    [Fact]
    public async Task Null_and_empty_values_are_not_filled_and_a_reason_counts_only_for_its_column()
    {
        var database = await Postgres.CloneAsync();
        await Rows.ExecuteAsync(
            database,
            "INSERT INTO batches (name, genre_mix, constraints, started_at) VALUES ('a', '[\"runner\"]', '{}', now()), ('', '[]', NULL, "
                + "NULL)"
        );

        var report = await new ColumnCoverage(database).CountAsync(TestContext.Current.CancellationToken);

        long Filled(string column) => report.Columns.Single(count => count.Table == "batches" && count.Column == column).Filled;
        Assert.Equal(
            (1, 1, 0, 1, 0),
            (Filled("name"), Filled("genre_mix"), Filled("constraints"), Filled("started_at"), Filled("paused_at"))
        );
        Assert.Contains("batches.constraints", report.Unexplained);
        Assert.DoesNotContain("batches.paused_at", report.Unexplained);
    }

    [Fact]
    public async Task An_asset_needs_one_of_its_two_places()
    {
        var database = await Postgres.CloneAsync();
        await Rows.ExecuteAsync(
            database,
            "INSERT INTO games (name, slug, genre) VALUES ('a', 'a', 'runner'); INSERT INTO game_assets (game_id, asset_type, filename) "
                + "SELECT id, 'icon', 'icon.png' FROM games"
        );
        var coverage = new ColumnCoverage(database);

        Assert.Contains("game_assets.storage_url", (await coverage.CountAsync(TestContext.Current.CancellationToken)).Unexplained);
        await Rows.ExecuteAsync(database, "UPDATE game_assets SET local_path = 'assets/icon.png'");
        Assert.DoesNotContain("game_assets.storage_url", (await coverage.CountAsync(TestContext.Current.CancellationToken)).Unexplained);
    }

    [Fact]
    public async Task Every_reason_names_a_column_that_is_there()
    {
        var report = await new ColumnCoverage(await Postgres.CloneAsync()).CountAsync(TestContext.Current.CancellationToken);

        Assert.All(MayBeEmpty.Committed, entry =>
            Assert.Contains(report.Columns, column => (column.Table, column.Column) == (entry.Table, entry.Column))
        );
    }
}
