using System.Globalization;
using Grpc.Core;

namespace GameFactory.Server.Metrics;

/// <summary>Metrics over gRPC.</summary>
internal sealed class MetricsGrpc(MetricsApi desk) : V1.MetricsService.MetricsServiceBase
{
    public override async Task<V1.RollupReply> Rollup(V1.RollupRequest request, ServerCallContext context)
    {
        var report = await desk.RollupAsync(request.From, request.To, context.CancellationToken);
        var reply = new V1.RollupReply { RowsWritten = report.RowsWritten, Malformed = report.Malformed };
        reply.Days.AddRange(report.Days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return reply;
    }

    public override async Task<V1.GameMetrics> Show(V1.ShowMetricsRequest request, ServerCallContext context) =>
        MetricsMessages.Of(await desk.ShowAsync(request.Game, context.CancellationToken));

    public override async Task<V1.RankingsReply> Rankings(V1.MetricsRequest request, ServerCallContext context) =>
        MetricsMessages.Of(await desk.RankingsAsync(Question(request), context.CancellationToken));

    public override async Task<V1.MetricsSummary> Summary(V1.MetricsRequest request, ServerCallContext context) =>
        MetricsMessages.Of(await desk.SummaryAsync(Question(request), context.CancellationToken));

    public override async Task<V1.FunnelReply> Funnel(V1.MetricsRequest request, ServerCallContext context) =>
        MetricsMessages.Of(await desk.FunnelAsync(Question(request), context.CancellationToken));

    public override async Task Export(V1.MetricsRequest request, IServerStreamWriter<V1.CsvPiece> responseStream, ServerCallContext context)
    {
        await foreach (var piece in await desk.ExportAsync(Question(request), context.CancellationToken))
        {
            await responseStream.WriteAsync(new V1.CsvPiece { Text = piece }, context.CancellationToken);
        }
    }

    private static MetricsQuestion Question(V1.MetricsRequest request) => new()
    {
        Game = request.Game,
        Batch = request.Batch,
        Genre = request.Genre,
        Simulated = request.HasSimulated ? request.Simulated : null,
        From = request.From,
        To = request.To,
        Limit = request.Limit,
    };
}
