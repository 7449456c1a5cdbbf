using GameFactory.Insights.Metrics;
using GameFactory.Server.Protocol;
using Grpc.Core;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Metrics;

/// <summary>Metrics over gRPC.</summary>
internal sealed class MetricsGrpc(MetricsApi api) : V1.MetricsService.MetricsServiceBase
{
    public override async Task<V1.RollupReply> Rollup(V1.RollupRequest request, ServerCallContext context) =>
        (await api.RollupAsync(request.From, request.To, context.CancellationToken)).ToMessage();

    public override async Task<V1.GameMetrics> Show(V1.ShowMetricsRequest request, ServerCallContext context) =>
        (await api.ShowAsync(request.Game, context.CancellationToken)).ToMessage();

    public override async Task<V1.RankingsReply> Rankings(V1.MetricsRequest request, ServerCallContext context) =>
        (await api.RankingsAsync(Query(request), context.CancellationToken)).ToMessage();

    public override async Task<V1.MetricsSummary> Summary(V1.MetricsRequest request, ServerCallContext context) =>
        (await api.SummaryAsync(Query(request), context.CancellationToken)).ToMessage();

    public override async Task<V1.FunnelReply> Funnel(V1.MetricsRequest request, ServerCallContext context) =>
        (await api.FunnelAsync(Query(request), context.CancellationToken)).ToMessage();

    public override async Task Export(V1.MetricsRequest request, IServerStreamWriter<V1.CsvPiece> responseStream, ServerCallContext context)
    {
        await foreach (var piece in await api.ExportAsync(Query(request), context.CancellationToken))
        {
            await responseStream.WriteAsync(new V1.CsvPiece { Text = piece }, context.CancellationToken);
        }
    }

    private static MetricsQuery Query(V1.MetricsRequest request) =>
        new(
            request.Game,
            request.Batch,
            request.Genre,
            request.HasSimulated ? request.Simulated : null,
            request.From,
            request.To,
            RequestFields.Given(request.Limit)
        );
}

/// <summary>Metrics as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class MetricsMessages
{
    public static partial V1.RollupReply ToMessage(this RollupResult result);

    public static partial V1.GameMetrics ToMessage(this GameMetricsReply metrics);

    public static partial V1.RankingsReply ToMessage(this RankingsReply rankings);

    public static partial V1.MetricsSummary ToMessage(this SummaryReply summary);

    public static partial V1.FunnelReply ToMessage(this FunnelReply funnel);
}
