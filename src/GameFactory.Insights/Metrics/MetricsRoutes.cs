using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Insights.Metrics;

/// <summary>Metrics over HTTP. Real and simulated players are never in one list.</summary>
internal static class MetricsRoutes
{
    private const int MostDays = 1_100;

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var metrics = routes.MapGroup("/v1/metrics").WithTags("Metrics");
        metrics.MapPost("rollup", RollupAsync).WithName("rollupMetrics").WithSummary("Counts the days ?from to ?to (UTC) and all that is dirty; without them only the latter.");
        metrics.MapGet("rankings", RankingsAsync).WithName("rankGames").WithSummary("Games by score, best first; ?simulated=true for those with simulated players.");
        metrics.MapGet("games/{game:guid}", ShowAsync).WithName("showMetrics").WithSummary("Totals of a game and its days.");
    }

    private static async Task<IResult> RollupAsync(DateOnly? from, DateOnly? to, MetricsRollup rollup, CancellationToken cancellationToken)
    {
        if ((from ?? to) is not { } first)
        {
            return TypedResults.Ok(await rollup.RunDirtyAsync(RollupCause.Command, cancellationToken));
        }

        var last = to ?? first;
        return last < first || last.DayNumber - first.DayNumber > MostDays
            ? TypedResults.Problem($"to is not before from, and at most {MostDays} days after it.", statusCode: 400)
            : TypedResults.Ok(await rollup.RunAsync(first, last, cancellationToken));
    }

    private static async Task<IResult> RankingsAsync(bool? simulated, int? limit, MetricsReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.RankingsAsync(simulated ?? false, Math.Clamp(limit ?? 50, 1, 1_000), cancellationToken));

    private static async Task<IResult> ShowAsync(Guid game, MetricsReader reader, CancellationToken cancellationToken) => TypedResults.Ok(new
    {
        Totals = (await reader.TotalsAsync([game], cancellationToken)).SingleOrDefault(),
        Days = await reader.RowsAsync([game], cancellationToken),
    });
}
