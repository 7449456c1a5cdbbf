using System.Globalization;
using GameFactory.Database.Sql;
using GameFactory.Insights.Metrics;
using GameFactory.Server.Batches;
using GameFactory.Server.Games;
using GameFactory.Server.Protocol;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Metrics;

/// <summary>Takes requests about metrics for every protocol. Real and simulated players are never in one answer.</summary>
internal sealed class MetricsApi(
    MetricsRollup rollup, MetricsReader reader, MetricsExport export, GameQueries games, BatchQueries batches, IOptions<ScoreOptions> score)
{
    private const int MostDays = 1_100;
    private const int Extremes = 3;

    /// <summary>Counts the days asked for, one of both ends being enough for one day, and all that is dirty besides.</summary>
    public async Task<RollupReport> RollupAsync(string? from, string? to, CancellationToken cancellationToken)
    {
        var (first, last) = Days(from, to);
        if ((first ?? last) is not { } start)
        {
            return await rollup.RunDirtyAsync(RollupCause.Command, cancellationToken);
        }

        var end = last ?? start;
        return end.DayNumber - start.DayNumber <= MostDays
            ? await rollup.RunAsync(start, end, cancellationToken)
            : throw RequestException.Invalid("to", $"must be at most {MostDays} days after from");
    }

    public async Task<GameMetrics> ShowAsync(string? idOrSlug, CancellationToken cancellationToken)
    {
        var game = await FindAsync(idOrSlug, cancellationToken);
        var totals = (await reader.TotalsAsync([game.Game.Id], cancellationToken)).SingleOrDefault();
        var days = await reader.RowsAsync([game.Game.Id], cancellationToken);
        var figures = new GameFigures(
            game.Game.Id, game.Game.BatchId, game.Game.Name, game.Game.Slug, game.Game.Genre, game.Simulated, totals is null ? null : MetricsFigures.Of(totals));
        return new GameMetrics(figures, [.. days.Select(DayFigures.Of)]);
    }

    public async Task<Rankings> RankingsAsync(MetricsQuestion question, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(question.Limit, 50, 1_000);
        var scope = await ScopeAsync(question, cancellationToken);
        return new Rankings(scope.Simulated, [.. (await reader.RankingsAsync(scope, limit, cancellationToken)).Select(GameFigures.Of)]);
    }

    public async Task<MetricsSummary> SummaryAsync(MetricsQuestion question, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(question, cancellationToken);
        var ranked = await reader.RankingsAsync(scope, int.MaxValue, cancellationToken);
        var scored = ranked.Where(game => game.Score is not null).ToList();
        return new MetricsSummary(
            scope.Simulated,
            ranked.Count == 0 ? null : ranked.Min(game => game.FirstDay),
            ranked.Count == 0 ? null : ranked.Max(game => game.LastDay),
            GroupFigures.Of("all", ranked, score.Value),
            [.. ranked.GroupBy(game => game.Genre).OrderBy(genre => genre.Key, StringComparer.Ordinal).Select(genre => GroupFigures.Of(genre.Key, [.. genre], score.Value))],
            [.. scored.Take(Extremes).Select(GameFigures.Of)],
            [.. scored.Skip(Extremes).TakeLast(Extremes).Reverse().Select(GameFigures.Of)]);
    }

    public async Task<Funnel> FunnelAsync(MetricsQuestion question, CancellationToken cancellationToken)
    {
        var (from, to) = Days(question.From, question.To);
        var scope = await ScopeAsync(question, cancellationToken);
        return new Funnel(scope.Simulated, await reader.FunnelAsync(scope, from, to, cancellationToken));
    }

    /// <summary>Checks the question first; the pieces of the CSV come while they are read.</summary>
    public async Task<IAsyncEnumerable<string>> ExportAsync(MetricsQuestion question, CancellationToken cancellationToken)
    {
        var (from, to) = Days(question.From, question.To);
        return export.ReadAsync(await ScopeAsync(question, cancellationToken), from, to, cancellationToken);
    }

    private async Task<MetricsScope> ScopeAsync(MetricsQuestion question, CancellationToken cancellationToken)
    {
        var genre = string.IsNullOrEmpty(question.Genre) ? null : question.Genre;
        if (!string.IsNullOrEmpty(question.Game))
        {
            if (genre is not null || !string.IsNullOrEmpty(question.Batch))
            {
                throw RequestException.Invalid("game", "must be left out when a batch or genre is given");
            }

            var game = await FindAsync(question.Game, cancellationToken);
            return new MetricsScope { Simulated = Kind(question, game.Simulated, "game"), Game = game.Game.Id };
        }

        if (!string.IsNullOrEmpty(question.Batch))
        {
            var id = Paging.Id(question.Batch, "batch");
            var batch = await batches.FindAsync(id, cancellationToken) ?? throw RequestException.NotFound($"There is no batch {id}.");
            return new MetricsScope { Simulated = Kind(question, batch.Simulated, "batch"), Batch = id, Genre = genre };
        }

        return new MetricsScope { Simulated = question.Simulated ?? false, Genre = genre };
    }

    private async Task<GameDetailView> FindAsync(string? idOrSlug, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(idOrSlug) ? throw RequestException.Invalid("game", "must be the id or slug of a game")
        : await games.DetailAsync(idOrSlug, cancellationToken) ?? throw RequestException.NotFound($"There is no game {idOrSlug}.");

    private static bool Kind(MetricsQuestion question, bool simulated, string what) =>
        question.Simulated is null || question.Simulated == simulated
            ? simulated
            : throw RequestException.Invalid("simulated", $"must be left out or {(simulated ? "true" : "false")}: the players of this {what} are {(simulated ? "simulated" : "real")}");

    private static (DateOnly? From, DateOnly? To) Days(string? from, string? to)
    {
        var (first, last) = (Day(from, "from"), Day(to, "to"));
        return first > last ? throw RequestException.Invalid("to", $"must not be before from ({from}), but is {to}") : (first, last);
    }

    private static DateOnly? Day(string? text, string field) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw RequestException.Invalid(field, $"must be a UTC day such as 2025-01-31, but is '{text}'");
}
