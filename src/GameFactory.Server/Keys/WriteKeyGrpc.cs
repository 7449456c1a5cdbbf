using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Server.Protocol;
using Grpc.Core;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Keys;

/// <summary>Write keys over gRPC.</summary>
internal sealed class WriteKeyGrpc(WriteKeyApi api) : V1.WriteKeyService.WriteKeyServiceBase
{
    public override async Task<V1.ListWriteKeysReply> List(V1.ListWriteKeysRequest request, ServerCallContext context) =>
        new() { Keys = { (await api.ListAsync(request.Game, context.CancellationToken)).Select(WriteKeyMessages.ToMessage) } };

    public override async Task<V1.IssuedWriteKey> Issue(V1.IssueWriteKeyRequest request, ServerCallContext context) =>
        (await api.IssueAsync(request.Game, request.Purpose, context.CancellationToken)).ToMessage();

    public override async Task<V1.WriteKey> Revoke(V1.RevokeWriteKeyRequest request, ServerCallContext context) =>
        (await api.RevokeAsync(request.Game, request.KeyId, context.CancellationToken)).ToMessage();

    public override async Task<V1.IssuedWriteKey> Rotate(V1.RotateWriteKeyRequest request, ServerCallContext context) =>
        (await api.RotateAsync(request.Game, request.KeepSeconds, request.Deliver, context.CancellationToken)).ToMessage();
}

/// <summary>Write keys as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class WriteKeyMessages
{
    [MapProperty(nameof(WriteKey.Game), nameof(V1.WriteKey.GameId))]
    public static partial V1.WriteKey ToMessage(this WriteKey key);

    public static partial V1.IssuedWriteKey ToMessage(this IssuedKey issued);

    public static partial V1.IssuedWriteKey ToMessage(this RotatedKeyReply rotated);
}
