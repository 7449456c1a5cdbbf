using System.Globalization;
using GameFactory.Insights.Metrics;
using GameFactory.Server.Batches;
using GameFactory.Server.Games;
using GameFactory.Server.Protocol;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Metrics;

/// <summary>Takes requests about metrics for every protocol. Real and simulated players are never in one answer.</summary>
internal sealed class MetricsApi(
    MetricsRollup rollup,
    MetricsReader reader,
    MetricsExport export,
    GameApi games,
    BatchApi batches,
    IOptions<ScoreOptions> score,
    TimeProvider time
)
{
    private const int MostDays = 1_100;
    private const int Extremes = 3;

    /// <summary>Counts the days asked for, one of both ends being enough for one day, and all that is dirty besides.</summary>
    public async Task<RollupResult> RollupAsync(string? from, string? to, CancellationToken cancellationToken)
    {
        var (first, last) = RequestFields.Days(from, to);
        if ((first ?? last) is not { } start)
        {
            return await rollup.RunDirtyAsync(RollupCause.Command, cancellationToken);
        }

        var end = last ?? start;
        Countable(start, first is null ? "to" : "from");
        Countable(end, last is null ? "from" : "to");
        return end.DayNumber - start.DayNumber <= MostDays
            ? await rollup.RunAsync(start, end, cancellationToken)
            : throw RequestException.Invalid("to", $"must be at most {MostDays} days after from");
    }

    public async Task<GameMetricsReply> ShowAsync(string? idOrSlug, CancellationToken cancellationToken)
    {
        var game = await FindAsync(idOrSlug, cancellationToken);
        var totals = (await reader.TotalsAsync([game.Game.Id], cancellationToken)).SingleOrDefault();
        var days = await reader.RowsAsync([game.Game.Id], cancellationToken);
        var figures = new GameFigures(
            game.Game.Id,
            game.Game.BatchId,
            game.Game.Name,
            game.Game.Slug,
            game.Game.Genre,
            game.Simulated,
            totals is null ? null : MetricsFigures.Of(totals)
        );
        return new GameMetricsReply(figures, [.. days.Select(DayFigures.Of)]);
    }

    public async Task<RankingsReply> RankingsAsync(MetricsQuery query, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(query.Limit, 50, 1_000);
        var scope = await ScopeAsync(query, cancellationToken);
        return new RankingsReply(
            scope.Simulated,
            [.. (await reader.RankingsAsync(scope, limit, cancellationToken)).Select(GameFigures.Of)]
        );
    }

    public async Task<SummaryReply> SummaryAsync(MetricsQuery query, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(query, cancellationToken);
        var ranked = await reader.RankingsAsync(scope, int.MaxValue, cancellationToken);
        var scored = ranked.Where(game => game.Score is not null).ToList();
        return new SummaryReply(
            scope.Simulated,
            ranked.Count == 0 ? null : ranked.Min(game => game.FirstDay),
            ranked.Count == 0 ? null : ranked.Max(game => game.LastDay),
            GroupFigures.Of("all", ranked, score.Value),
            [
                .. ranked
                    .GroupBy(game => game.Genre)
                    .OrderBy(genre => genre.Key, StringComparer.Ordinal)
                    .Select(genre => GroupFigures.Of(genre.Key, [.. genre], score.Value)),
            ],
            [.. scored.Take(Extremes).Select(GameFigures.Of)],
            [.. scored.Skip(Extremes).TakeLast(Extremes).Reverse().Select(GameFigures.Of)]
        );
    }

    public async Task<FunnelReply> FunnelAsync(MetricsQuery query, CancellationToken cancellationToken)
    {
        var (from, to) = RequestFields.Days(query.From, query.To);
        var scope = await ScopeAsync(query, cancellationToken);
        return new FunnelReply(scope.Simulated, await reader.FunnelAsync(scope, from, to, cancellationToken));
    }

    /// <summary>Checks the query first; the pieces of the CSV come while they are read.</summary>
    public async Task<IAsyncEnumerable<string>> ExportAsync(MetricsQuery query, CancellationToken cancellationToken)
    {
        var (from, to) = RequestFields.Days(query.From, query.To);
        return export.ReadAsync(await ScopeAsync(query, cancellationToken), from, to, cancellationToken);
    }

    private async Task<MetricsScope> ScopeAsync(MetricsQuery query, CancellationToken cancellationToken)
    {
        var genre = string.IsNullOrEmpty(query.Genre) ? null : query.Genre;
        if (!string.IsNullOrEmpty(query.Game))
        {
            if (genre is not null || !string.IsNullOrEmpty(query.Batch))
            {
                throw RequestException.Invalid("game", "must be left out when a batch or genre is given");
            }

            var game = await FindAsync(query.Game, cancellationToken);
            return new MetricsScope { Simulated = Kind(query, game.Simulated, "game"), Game = game.Game.Id };
        }

        if (!string.IsNullOrEmpty(query.Batch))
        {
            var batch = await batches.GetAsync(RequestFields.Id(query.Batch, "batch"), cancellationToken);
            return new MetricsScope
            {
                Simulated = Kind(query, batch.Simulated, "batch"),
                Batch = batch.Id,
                Genre = genre,
            };
        }

        return new MetricsScope { Simulated = query.Simulated ?? false, Genre = genre };
    }

    private Task<GameDetailReply> FindAsync(string? idOrSlug, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(idOrSlug)
            ? throw RequestException.Invalid("game", "must be the id or slug of a game")
            : games.GetAsync(idOrSlug, cancellationToken);

    private static bool Kind(MetricsQuery query, bool simulated, string what) =>
        query.Simulated is null || query.Simulated == simulated
            ? simulated
            : throw RequestException.Invalid(
                "simulated",
                $"must be left out or {(simulated ? "true" : "false")}: the players of this {what} are {(simulated ? "simulated" : "real")}"
            );

    private void Countable(DateOnly day, string field)
    {
        var last = DayBounds.LastAsked(time.GetUtcNow());
        if (day < DayBounds.First || day > last)
        {
            throw RequestException.Invalid(
                field,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"must be a UTC day from {DayBounds.First:yyyy-MM-dd} to {last:yyyy-MM-dd}, tomorrow, but is {day:yyyy-MM-dd}"
                )
            );
        }
    }
}

/// <summary>A game with its days.</summary>
/// <param name="Game">Over all its days.</param>
/// <param name="Days">Oldest first.</param>
internal sealed record GameMetricsReply(GameFigures Game, IReadOnlyList<DayFigures> Days);

/// <summary>Games by score, the best first.</summary>
/// <param name="Simulated">Whose players they are: all simulated, or all real.</param>
/// <param name="Games">Games with events.</param>
internal sealed record RankingsReply(bool Simulated, IReadOnlyList<GameFigures> Games);

/// <summary>An overview of a batch, a genre or everything of one kind.</summary>
/// <param name="Simulated">Whose players they are: all simulated, or all real.</param>
/// <param name="FirstDay">First UTC day with events; null when there are none.</param>
/// <param name="LastDay">Last UTC day with events.</param>
/// <param name="All">All games of it.</param>
/// <param name="Genres">The same by genre.</param>
/// <param name="Best">The games with the best scores, three at most.</param>
/// <param name="Worst">Those with the worst, without any of the best; three at most, the worst first.</param>
internal sealed record SummaryReply(
    bool Simulated,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    GroupFigures All,
    IReadOnlyList<GroupFigures> Genres,
    IReadOnlyList<GameFigures> Best,
    IReadOnlyList<GameFigures> Worst
);

/// <summary>What players did level by level.</summary>
/// <param name="Simulated">Whose players they are: all simulated, or all real.</param>
/// <param name="Levels">By number; only levels with events.</param>
internal sealed record FunnelReply(bool Simulated, IReadOnlyList<LevelFunnel> Levels);
