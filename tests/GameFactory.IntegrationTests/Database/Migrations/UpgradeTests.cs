using GameFactory.Database.Backup;
using GameFactory.Database.Migrations;

namespace GameFactory.IntegrationTests.Database.Migrations;

/// <summary>Databases that an earlier program left, brought up to this one.</summary>
public sealed class UpgradeTests
{
    public static TheoryData<long> EarlierVersions =>
        [
            .. MigrationCatalog
                .Embedded.Scripts.Select(script => script.Version)
                .Where(version => version >= 2 && version < MigrationCatalog.Embedded.Newest),
        ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task A_database_of_an_earlier_version_keeps_its_rows_and_gets_the_newest_schema(long version)
    {
        var database = await Postgres.EmptyAsync();
        await new Migrator(database).UpAsync(to: version, cancellationToken: Cancellation);
        if (await Rows.ScalarAsync<bool>(database, "SELECT relkind = 'p' FROM pg_class WHERE oid = 'analytics_events'::regclass"))
        {
            await Rows.AddOldMonthsAsync(database);
        }

        await Rows.FillDocumentTablesAsync(database);
        var before = await Rows.FingerprintAsync(database);

        var report = await new Migrator(database).UpAsync(cancellationToken: Cancellation);

        Assert.Equal((version, MigrationCatalog.Embedded.Newest), (report.From, report.To));
        Assert.Equal(before, await Rows.FingerprintAsync(database));
        Assert.Equal(await SchemaAsync(await Postgres.CloneAsync()), await SchemaAsync(database));
    }

    // Which months have a partition follows from the rows.
    private static async Task<IEnumerable<string>> SchemaAsync(string database)
    {
        var dump = await new PostgresClient(database).RunAsync(
            "pg_dump",
            ["--schema-only", "--no-owner", "--no-privileges", "--exclude-table=analytics_events_*", "--exclude-table=old_*"],
            Cancellation
        );
        return dump.Split('\n').Where(line => !line.StartsWith('\\'));
    }
}
