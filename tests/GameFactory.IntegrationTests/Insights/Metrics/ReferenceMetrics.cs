using System.Globalization;
using GameFactory.Insights.Metrics;

namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>
/// The daily metrics over all events that ever came, slow and obvious: the definitions in plain C# over lists, with nothing of the
/// product's.
/// </summary>
public static class ReferenceMetrics
{
    private const decimal MostMicros = 1_000_000_000;

    public static IEnumerable<MetricsRow> Rows(IReadOnlyCollection<RawEvent> all, DateOnly today) =>
        from game in all.GroupBy(e => e.Game)
        from day in game.GroupBy(Day)
        select Row(game.Key, day.Key, [.. day], [.. game], today);

    public static IEnumerable<LevelDay> Levels(IReadOnlyCollection<RawEvent> all) =>
        from e in all
        where e.Level is not null
        group e.Type by (e.Game, Day: Day(e), e.Level!.Value) into level
        select new LevelDay(
            level.Key.Game,
            level.Key.Day,
            level.Key.Value,
            level.Count(t => t == "level_start"),
            level.Count(t => t == "level_complete"),
            level.Count(t => t == "level_fail"),
            level.Count(t => t == "unlock_prompt_shown"),
            level.Count(t => t == "rewarded_ad_started"),
            level.Count(t => t == "rewarded_ad_completed"),
            level.Count(t => t == "level_unlocked")
        );

    /// <summary>
    /// Amounts of a game that are no number, negative or beyond belief; of a purchase reported often, its earliest event counts.
    /// </summary>
    public static long Malformed(IReadOnlyCollection<RawEvent> game) =>
        game.Count(e =>
            e.Amount is not null && !IsAmount(e.Amount, out _) && (e.Type == "rewarded_ad_completed" || CountsAsPurchase(e, game))
        );

    /// <summary>
    /// Of a game: installs whose day +1, +7 and +30 is closed and those who came back on it; players asked, and those of them who began an
    /// ad on such a day.
    /// </summary>
    public static (Returned RetentionD1, Returned RetentionD7, Returned RetentionD30, long Prompted, long OptedIn) Players(
        IReadOnlyCollection<RawEvent> game,
        DateOnly today
    )
    {
        var players = game.Where(e => !string.IsNullOrEmpty(e.User)).GroupBy(e => e.User).ToList();
        return (
            Back(1),
            Back(7),
            Back(30),
            players.Count(p => p.Any(e => e.Type == "unlock_prompt_shown")),
            players.Count(p =>
                p.GroupBy(Day).Any(day => day.Any(e => e.Type == "unlock_prompt_shown") && day.Any(e => e.Type == "rewarded_ad_started"))
            )
        );

        Returned Back(int after)
        {
            var closed = players.Where(p => p.Min(Day).AddDays(after) < today).ToList();
            return new Returned(closed.Count, closed.Count(p => p.Any(e => Day(e) == p.Min(Day).AddDays(after))));
        }
    }

    private static MetricsRow Row(Guid game, DateOnly day, List<RawEvent> events, List<RawEvent> ever, DateOnly today)
    {
        var players = events.Where(e => !string.IsNullOrEmpty(e.User)).Select(e => e.User!).Distinct().ToList();
        var installs = players.Where(p => ever.Where(e => e.User == p).Min(Day) == day).ToList();
        var sessions = players.SelectMany(p => events.Where(e => e.User == p).GroupBy(e => e.Session ?? "")).Select(Session).ToList();
        var (count, micros) = (sessions.Sum(s => s.Count), sessions.Sum(s => s.Micros));
        var ads = events.Where(e => e.Type == "rewarded_ad_completed").Sum(e => Micros(e.Amount));
        var purchases = events.Where(e => e.Type == "iap_completed" && CountsAsPurchase(e, ever)).Sum(e => Micros(e.Amount));
        var (completed, failed, shown) = (Count("level_complete"), Count("level_fail"), Count("rewarded_ad_started"));
        (int Of, int Back)[] returned = [Returned(1), Returned(7), Returned(30)];
        return new MetricsRow
        {
            Key = new GameDay(game, day),
            Installs = installs.Count,
            Dau = players.Count,
            Sessions = count,
            AvgSessionSeconds = count == 0 ? 0 : (int)Half(micros / 1_000_000m / count),
            RetentionD1 = Share(returned[0]),
            RetentionD7 = Share(returned[1]),
            RetentionD30 = Share(returned[2]),
            LevelsCompleted = completed,
            LevelsFailed = failed,
            AdImpressions = shown,
            AdRevenueCents = (int)Half(ads / 10_000m),
            IapRevenueCents = (int)Half(purchases / 10_000m),
            Score = Score([
                (15, returned[0].Of, returned[0].Back, 0.22m, 50),
                (25, returned[1].Of, returned[1].Back, 0.04m, 50),
                (10, returned[2].Of, returned[2].Back, 0.015m, 50),
                (15, count, micros / 1_000_000m, 330m, 20),
                (15, completed + failed, completed, 0.6m, 20),
                (10, players.Count, shown, 0.5m, 20),
                (10, players.Count, (ads + purchases) / 10_000m, 3m, 20),
            ]),
        };

        int Count(string type) => events.Count(e => e.Type == type);

        (int, int) Returned(int after) =>
            day.AddDays(after) >= today
                ? (0, 0)
                : (installs.Count, installs.Count(p => ever.Exists(e => e.User == p && Day(e) == day.AddDays(after))));
    }

    private static decimal? Share((int Of, int Back) returned) =>
        returned.Of == 0 ? null : Math.Round((decimal)returned.Back / returned.Of, 4, MidpointRounding.AwayFromZero);

    /// <summary>Each part x / (x + h), small samples drawn to h; what is not known leaves its weight to the others.</summary>
    private static decimal? Score(IEnumerable<(int Percent, int Sample, decimal Total, decimal Median, int Prior)> parts)
    {
        // Both sides of x / (x + h) times the sample, so that one division rounds and not three.
        var known = parts
            .Where(p => p.Sample > 0)
            .Select(p => (p.Percent, X: p.Total + (p.Prior * p.Median), H: p.Median * (p.Sample + p.Prior)))
            .ToList();
        return known.Count == 0
            ? null
            : Math.Round(100 * known.Sum(p => p.Percent * p.X / (p.X + p.H)) / known.Sum(p => p.Percent), 4, MidpointRounding.AwayFromZero);
    }

    private static (int Count, long Micros) Session(IEnumerable<RawEvent> events)
    {
        var times = events.Select(e => e.Time).Order().ToList();
        var gaps = times.Zip(times.Skip(1), (a, b) => b - a).ToList();
        return (
            1 + gaps.Count(g => g > TimeSpan.FromMinutes(30)),
            gaps.Where(g => g <= TimeSpan.FromMinutes(30)).Sum(g => g.Ticks / TimeSpan.TicksPerMicrosecond)
        );
    }

    private static bool CountsAsPurchase(RawEvent purchase, IReadOnlyCollection<RawEvent> ever) =>
        string.IsNullOrEmpty(purchase.Transaction)
        || ever.Where(e => e.Type == "iap_completed" && e.Transaction == purchase.Transaction)
            .OrderBy(e => e.Time)
            .ThenBy(e => e.Id.ToString(), StringComparer.Ordinal)
            .First() == purchase;

    private static long Micros(string? json) => IsAmount(json, out var amount) ? (long)Half(amount) : 0;

    private static bool IsAmount(string? json, out decimal amount) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out amount) && amount is >= 0 and <= MostMicros;

    private static decimal Half(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);

    private static DateOnly Day(RawEvent e) => DateOnly.FromDateTime(e.Time);
}
