using GameFactory.Insights.Ingestion;
using GameFactory.Storage.Queries;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

public sealed class EventPartitionsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Months_from_the_one_before_to_three_ahead_are_made_by_themselves()
    {
        var time = new RestingClock(new DateTimeOffset(2041, 12, 31, 23, 59, 0, TimeSpan.Zero), rest: TimeSpan.FromHours(6));
        await using var bed = await InsightsBed.StartAsync(time);
        await time.RestAsync(Cancelled);

        Assert.Equal(
            "analytics_events_2041_11 analytics_events_2041_12 analytics_events_2042_01 analytics_events_2042_02 analytics_events_2042_03",
            await bed.ScalarAsync<string>(
                "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname LIKE 'analytics\\_events\\_204%' AND "
                    + "relkind = 'r'"
            )
        );
    }

    [Fact]
    public async Task Two_processes_make_the_same_month_at_once_and_both_succeed()
    {
        await using var database = NpgsqlDataSource.Create(await Postgres.CloneAsync());
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => new EventPartitions(database).EnsureAsync([new DateOnly(2001, 2, 3)], Cancelled))
        );

        await using var command = database.CreateCommand("SELECT to_regclass('analytics_events_2001_02') IS NOT NULL");
        Assert.Equal(true, await command.ExecuteScalarAsync(Cancelled));
    }

    [Fact]
    public async Task The_months_to_come_are_counted_for_the_health_of_the_server()
    {
        await using var database = NpgsqlDataSource.Create(await Postgres.CloneAsync());
        Assert.True(await new PartitionQueries(database).FutureAsync(Cancelled) >= 2);
        var now = TimeProvider.System.GetUtcNow();
        for (var ahead = 2; ahead <= 3; ahead++)
        {
            var month = new DateOnly(now.Year, now.Month, 1).AddMonths(ahead);
            await using var command = database.CreateCommand($"DROP TABLE {EventPartitions.NameOf(month)}");
            await command.ExecuteNonQueryAsync(Cancelled);
        }

        Assert.Equal(1, await new PartitionQueries(database).FutureAsync(Cancelled));
    }

    [Fact]
    public async Task There_is_no_default_partition()
    {
        await using var database = NpgsqlDataSource.Create(await Postgres.CloneAsync());
        await using var command = database.CreateCommand(
            "SELECT partdefid::bigint FROM pg_partitioned_table WHERE partrelid = 'analytics_events'::regclass"
        );
        Assert.Equal(0L, await command.ExecuteScalarAsync(Cancelled));
    }
}
