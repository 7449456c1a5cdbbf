using GameFactory.Server.Protocol;
using Grpc.Core;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Factory;

/// <summary>The whole factory over gRPC.</summary>
internal sealed class FactoryGrpc(FactoryApi api) : V1.FactoryService.FactoryServiceBase
{
    public override async Task<V1.InfoReply> Info(V1.InfoRequest request, ServerCallContext context) =>
        (await api.InfoAsync(context.CancellationToken)).ToMessage();

    public override async Task<V1.InfoReply> PauseAll(V1.PauseAllRequest request, ServerCallContext context) =>
        (await api.PauseAsync(paused: true, context.CancellationToken)).ToMessage();

    public override async Task<V1.InfoReply> ResumeAll(V1.PauseAllRequest request, ServerCallContext context) =>
        (await api.PauseAsync(paused: false, context.CancellationToken)).ToMessage();
}

/// <summary>The factory as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class FactoryMessages
{
    public static partial V1.InfoReply ToMessage(this InfoReply info);
}
