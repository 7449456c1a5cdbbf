using System.Globalization;
using System.Text.Json;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.IntegrationTests.Insights.Metrics;

public sealed class MetricsRollupTests : IAsyncLifetime
{
    private static readonly string s_sets = Environment.GetEnvironmentVariable("METRICS_SETS") ?? "12";

    private InsightsBed _bed = null!;

    public async ValueTask InitializeAsync() => _bed = await InsightsBed.StartAsync();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Random_sets_give_the_same_numbers_as_the_definitions_in_plain_code()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        for (var seed = 1; seed <= int.Parse(s_sets, CultureInfo.InvariantCulture); seed++)
        {
            Guid[] games = [await _bed.GameAsync(), await _bed.GameAsync(simulated: true)];
            var random = new RandomEvents(seed, games, today.AddDays(-33), 34);
            var all = new List<RawEvent>();

            // Two waves: what comes in the second is late for days that are counted already.
            for (var wave = 0; wave < 2; wave++)
            {
                List<RawEvent> events = [.. random.Take(120).Where(e => DateOnly.FromDateTime(e.Time) <= today)];
                await StoreAsync(events);
                all.AddRange(events);
                await _bed.Get<MetricsRollup>().RunAsync(today.AddDays(-34), today, TestContext.Current.CancellationToken);
                await AssertSameAsync(seed, games, ReferenceMetrics.Of(all, today, _bed.Get<IOptions<ScoreOptions>>().Value));
            }
        }
    }

    [Fact]
    public async Task A_rerun_writes_no_row_and_leaves_no_mark()
    {
        var game = await _bed.GameAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await StoreAsync([.. new RandomEvents(77, [game], today.AddDays(-5), 4).Take(50)]);
        var rollup = _bed.Get<MetricsRollup>();
        var first = await rollup.RunAsync(today.AddDays(-6), today, TestContext.Current.CancellationToken);
        var second = await rollup.RunAsync(today.AddDays(-6), today, TestContext.Current.CancellationToken);
        Assert.True(first.RowsWritten > 0);
        Assert.True(first.Malformed > 0);
        Assert.Equal(0, second.RowsWritten);
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_dirty_days"));
        Assert.Equal(2L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_rollups"));
    }

    private async Task AssertSameAsync(int seed, Guid[] games, IEnumerable<MetricsRow> expected)
    {
        var stored = await _bed.Get<MetricsReader>().RowsAsync(games, TestContext.Current.CancellationToken);
        Assert.Equal(
            expected.OrderBy(r => r.Key.Game).ThenBy(r => r.Key.Day).Select(r => (seed, r)),
            stored.OrderBy(r => r.Key.Game).ThenBy(r => r.Key.Day).Select(r => (seed, r)));
    }

    // Past the endpoint, which would refuse old and malformed events; tables adopted from elsewhere may hold them.
    private async Task StoreAsync(IReadOnlyList<RawEvent> events)
    {
        await _bed.Get<EventPartitions>().EnsureAsync(events.Select(e => DateOnly.FromDateTime(e.Time)), TestContext.Current.CancellationToken);
        await using var connection = await _bed.Database.OpenConnectionAsync();
        await using var writer = await connection.BeginBinaryImportAsync(
            "COPY analytics_events (id, game_id, event_type, user_id, session_id, properties, timestamp) FROM STDIN (FORMAT BINARY)");
        foreach (var item in events)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(item.Id, NpgsqlDbType.Uuid);
            await writer.WriteAsync(item.Game, NpgsqlDbType.Uuid);
            await writer.WriteAsync(item.Type, NpgsqlDbType.Text);
            await WriteAsync(writer, item.User);
            await WriteAsync(writer, item.Session);
            await writer.WriteAsync(Properties(item), NpgsqlDbType.Jsonb);
            await writer.WriteAsync(item.Time, NpgsqlDbType.TimestampTz);
        }

        await writer.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, string? text) => text is null ? writer.WriteNullAsync() : writer.WriteAsync(text, NpgsqlDbType.Text);

    private static string Properties(RawEvent item)
    {
        List<string> fields = [];
        if (item.Amount is not null)
        {
            fields.Add($"\"{(item.Type == EventTypes.IapCompleted ? "price_micros" : "revenue_micros")}\":{item.Amount}");
        }

        if (item.Transaction is not null)
        {
            fields.Add($"\"transaction_id\":{JsonSerializer.Serialize(item.Transaction)}");
        }

        return $"{{{string.Join(',', fields)}}}";
    }
}
