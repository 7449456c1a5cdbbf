using GameFactory.Insights.Retention;
using GameFactory.IntegrationTests.Insights.Ingestion;
using GameFactory.IntegrationTests.Insights.Metrics;

namespace GameFactory.IntegrationTests.Insights.Retention;

/// <summary>The loop of a server that keeps so many months: it looks again when its time comes, whatever went wrong before.</summary>
public sealed class RetentionServiceTests : IAsyncLifetime
{
    // Months that no migration makes by itself.
    private static readonly DateOnly s_older = FirstOfThisMonth().AddMonths(-4);
    private static readonly DateOnly s_newer = FirstOfThisMonth().AddMonths(-3);
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(397);

    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-retention-").FullName;
    private readonly RestingClock _time = new(TimeProvider.System.GetUtcNow(), s_every);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_retires_a_month_at_each_of_its_times_and_goes_on_after_a_failure()
    {
        await using var bed = await StartAsync("1");
        var game = await bed.GameAsync();
        await _time.RestAsync(Cancelled);

        await AddAsync(bed, game, s_older);
        await NextTimeAsync();
        Assert.Equal((s_older, true), await LastAsync(bed));

        // The folder's place is taken by a file: the month is not exported, and the service lives on.
        Directory.Delete(_folder, recursive: true);
        await File.WriteAllTextAsync(_folder, "", Cancelled);
        await AddAsync(bed, game, s_newer);
        await NextTimeAsync();
        Assert.Equal((s_newer, false), await LastAsync(bed));

        File.Delete(_folder);
        await NextTimeAsync();
        Assert.Equal((s_newer, true), await LastAsync(bed));
    }

    [Fact]
    public async Task Without_a_number_of_months_nothing_leaves()
    {
        await using var bed = await StartAsync(keep: null);
        await AddAsync(bed, await bed.GameAsync(), s_older);

        _time.Advance(s_every + s_every);

        Assert.True(_time.NeverRested);
        Assert.Empty(await bed.Get<EventRetention>().ListAsync(Cancelled));
        Assert.Equal(1L, await bed.ScalarAsync<long>("SELECT count(*) FROM analytics_events"));
    }

    private static DateOnly FirstOfThisMonth()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new DateOnly(now.Year, now.Month, 1);
    }

    private Task<InsightsBed> StartAsync(string? keep) =>
        InsightsBed.StartAsync(
            _time,
            new()
            {
                ["Retention:KeepMonths"] = keep,
                ["Retention:Every"] = s_every.ToString(),
                ["Retention:Folder"] = _folder,
            }
        );

    private async Task NextTimeAsync()
    {
        _time.Advance(s_every);
        await _time.RestAsync(Cancelled);
    }

    private static Task AddAsync(InsightsBed bed, Guid game, DateOnly month) =>
        RawEventStore.AddAsync(
            bed,
            [
                new RawEvent(
                    Guid.CreateVersion7(),
                    game,
                    "game_start",
                    "u",
                    "s",
                    null,
                    month.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc),
                    null,
                    null,
                    null
                ),
            ]
        );

    private static async Task<(DateOnly Month, bool IsDropped)> LastAsync(InsightsBed bed)
    {
        var month = (await bed.Get<EventRetention>().ListAsync(Cancelled)).MaxBy(m => m.Month)!;
        return (month.Month, month.DroppedAt is not null);
    }
}
