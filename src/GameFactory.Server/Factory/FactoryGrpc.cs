using Grpc.Core;

namespace GameFactory.Server.Factory;

/// <summary>The whole factory over gRPC.</summary>
internal sealed class FactoryGrpc(FactoryApi desk) : V1.FactoryService.FactoryServiceBase
{
    public override async Task<V1.InfoReply> Info(V1.InfoRequest request, ServerCallContext context) => Of(await desk.InfoAsync(context.CancellationToken));

    public override async Task<V1.InfoReply> PauseAll(V1.PauseAllRequest request, ServerCallContext context) =>
        Of(await desk.PauseAsync(paused: true, context.CancellationToken));

    public override async Task<V1.InfoReply> ResumeAll(V1.PauseAllRequest request, ServerCallContext context) =>
        Of(await desk.PauseAsync(paused: false, context.CancellationToken));

    private static V1.InfoReply Of(FactoryInfo info) =>
        new() { Version = info.Version, Silos = info.Silos, Paused = info.Paused, GrpcUrl = info.GrpcUrl, PageUrl = info.PageUrl };
}
