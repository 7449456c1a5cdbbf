using System.Globalization;
using GameFactory.Insights.Metrics;

namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>The daily metrics over all events that ever came, slow and obvious: the definitions in plain C# over lists.</summary>
public static class ReferenceMetrics
{
    private const decimal MostMicros = 1_000_000_000;

    public static IEnumerable<MetricsRow> Of(IReadOnlyCollection<RawEvent> all, DateOnly today, ScoreOptions score) =>
        from game in all.GroupBy(e => e.Game)
        from day in game.GroupBy(Day)
        select Row(game.Key, day.Key, [.. day], [.. game], today, score);

    private static MetricsRow Row(Guid game, DateOnly day, List<RawEvent> events, List<RawEvent> ever, DateOnly today, ScoreOptions score)
    {
        var players = events.Where(e => !string.IsNullOrEmpty(e.User)).Select(e => e.User!).Distinct().ToList();
        var installs = players.Where(p => ever.Where(e => e.User == p).Min(Day) == day).ToList();
        var sessions = players.SelectMany(p => events.Where(e => e.User == p).GroupBy(e => e.Session ?? "")).Select(Session).ToList();
        return MetricsRow.Of(
            new GameDay(game, day),
            new MetricsSums
            {
                Installs = installs.Count,
                PlayerDays = players.Count,
                Sessions = sessions.Sum(s => s.Count),
                SessionMicros = sessions.Sum(s => s.Micros),
                DayOne = Returned(1),
                DaySeven = Returned(7),
                DayThirty = Returned(30),
                LevelsCompleted = events.Count(e => e.Type == "level_complete"),
                LevelsFailed = events.Count(e => e.Type == "level_fail"),
                AdsStarted = events.Count(e => e.Type == "rewarded_ad_started"),
                AdRevenueMicros = events.Where(e => e.Type == "rewarded_ad_completed").Sum(e => Micros(e.Amount)),
                IapRevenueMicros = events.Where(e => e.Type == "iap_completed" && CountsAsPurchase(e, ever)).Sum(e => Micros(e.Amount)),
            },
            score);

        Returned Returned(int after) => day.AddDays(after) >= today
            ? default
            : new Returned(installs.Count, installs.Count(p => ever.Any(e => e.User == p && Day(e) == day.AddDays(after))));
    }

    private static (int Count, long Micros) Session(IEnumerable<RawEvent> events)
    {
        var times = events.Select(e => e.Time).Order().ToList();
        var gaps = times.Zip(times.Skip(1), (a, b) => b - a).ToList();
        return (1 + gaps.Count(g => g > TimeSpan.FromMinutes(30)), gaps.Where(g => g <= TimeSpan.FromMinutes(30)).Sum(g => g.Ticks / TimeSpan.TicksPerMicrosecond));
    }

    private static bool CountsAsPurchase(RawEvent purchase, List<RawEvent> ever) =>
        string.IsNullOrEmpty(purchase.Transaction)
        || ever.Where(e => e.Type == "iap_completed" && e.Transaction == purchase.Transaction)
            .OrderBy(e => e.Time).ThenBy(e => e.Id.ToString(), StringComparer.Ordinal).First() == purchase;

    private static long Micros(string? json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and <= MostMicros
            ? (long)Math.Round(amount, MidpointRounding.AwayFromZero)
            : 0;

    private static DateOnly Day(RawEvent e) => DateOnly.FromDateTime(e.Time);
}
