using GameFactory.Insights.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Metrics;

/// <summary>Metrics over HTTP. Real and simulated players are never in one answer, and every answer says whose they are.</summary>
internal static class MetricsRoutes
{
    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var metrics = routes.MapGroup("/v1/metrics").WithTags("Metrics").ProducesProblem(400).ProducesProblem(404);
        metrics
            .MapPost("rollup", RollupAsync)
            .WithName("rollupMetrics")
            .WithSummary(
                "Counts the days ?from to ?to (UTC, at most 1,100, from 2000-01-01 to tomorrow) and all that is dirty or due; without "
                    + "them only the latter."
            );
        metrics
            .MapGet("games/{game}", ShowAsync)
            .WithName("showMetrics")
            .WithSummary("A game by its id or slug: its figures over all days, and each day.");
        metrics.MapGet("rankings", RankingsAsync).WithName("rankGames").WithSummary("Games by score, the best first.");
        metrics.MapGet("summary", SummaryAsync).WithName("summariseMetrics").WithSummary("An overview of a batch, a genre or everything.");
        metrics
            .MapGet("funnel", FunnelAsync)
            .WithName("levelFunnel")
            .WithSummary("Started, won, lost, asked, ads, unlocked: level by level.");
        metrics
            .MapGet("export", ExportAsync)
            .WithName("exportMetrics")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithSummary(
                "A line per game and UTC day as CSV (RFC 4180, UTF-8), streamed. A text that a spreadsheet would take for a formula "
                    + "begins with an apostrophe."
            );
    }

    private static Task<RollupResult> RollupAsync(string? from, string? to, MetricsApi api, CancellationToken cancellationToken) =>
        api.RollupAsync(from, to, cancellationToken);

    private static Task<GameMetricsReply> ShowAsync(string game, MetricsApi api, CancellationToken cancellationToken) =>
        api.ShowAsync(game, cancellationToken);

    private static Task<RankingsReply> RankingsAsync(
        [AsParameters] MetricsQuery query,
        MetricsApi api,
        CancellationToken cancellationToken
    ) => api.RankingsAsync(query, cancellationToken);

    private static Task<SummaryReply> SummaryAsync(
        [AsParameters] MetricsQuery query,
        MetricsApi api,
        CancellationToken cancellationToken
    ) => api.SummaryAsync(query, cancellationToken);

    private static Task<FunnelReply> FunnelAsync([AsParameters] MetricsQuery query, MetricsApi api, CancellationToken cancellationToken) =>
        api.FunnelAsync(query, cancellationToken);

    private static async Task ExportAsync(
        [AsParameters] MetricsQuery query,
        MetricsApi api,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var pieces = await api.ExportAsync(query, cancellationToken);
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = "attachment; filename=\"metrics.csv\"";
        await foreach (var piece in pieces)
        {
            await response.WriteAsync(piece, cancellationToken);
        }
    }
}
