using GameFactory.Database.Migrations;
using GameFactory.Database.Verification;
using GameFactory.IntegrationTests.Database.Migrations;

namespace GameFactory.IntegrationTests.Database.Verification;

public sealed class DatabaseVerifierTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_migration_undoes_what_it_did()
    {
        var report = await new DatabaseVerifier(await Postgres.EmptyAsync()).VerifyAsync(cancellationToken: Cancellation);

        Assert.True(report.Ok, string.Join('\n', report.Problems));
        Assert.Equal(MigrationCatalog.Embedded.Scripts.Count, report.Migrations);
    }

    [Fact]
    public async Task Every_migration_undoes_what_it_did_on_a_copy_with_data_and_the_original_stays()
    {
        var database = await Postgres.CloneAsync();
        await Rows.AddOldMonthsAsync(database);
        await Rows.FillDocumentTablesAsync(database);
        var before = await Rows.FingerprintAsync(database);

        var report = await new DatabaseVerifier(database).VerifyAsync(withData: true, Cancellation);

        Assert.True(report.Ok, string.Join('\n', report.Problems));
        Assert.InRange(report.CopiedRows, 10_000, 20_000);
        Assert.Equal(before, await Rows.FingerprintAsync(database));
    }

    [Fact]
    public async Task A_way_back_that_forgets_something_is_found()
    {
        var catalog = MigrationCatalog.FromFiles(
            MigrationCatalog
                .Embedded.Scripts.SelectMany(script =>
                    new KeyValuePair<string, string>[]
                    {
                        new(script.Label + ".up.sql", script.Up),
                        new(script.Label + ".down.sql", script.Down),
                    }
                )
                .Append(
                    new(
                        "9000_forgetful.up.sql",
                        "CREATE TABLE IF NOT EXISTS kept (id int); CREATE TABLE IF NOT EXISTS gone (id int); ALTER TABLE gone ADD COLUMN "
                            + "n int"
                    )
                )
                .Append(new("9000_forgetful.down.sql", "DROP TABLE gone"))
        );

        var report = await new DatabaseVerifier(await Postgres.EmptyAsync(), catalog).VerifyAsync(cancellationToken: Cancellation);

        Assert.False(report.Ok);
        Assert.Contains(report.Problems, problem => problem.Contains("kept", StringComparison.Ordinal));
    }
}
