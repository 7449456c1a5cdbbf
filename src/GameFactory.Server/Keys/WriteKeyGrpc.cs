using GameFactory.Insights.Ingestion.Keys;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace GameFactory.Server.Keys;

/// <summary>Write keys over gRPC.</summary>
internal sealed class WriteKeyGrpc(WriteKeyApi desk) : V1.WriteKeyService.WriteKeyServiceBase
{
    public override async Task<V1.ListWriteKeysReply> List(V1.ListWriteKeysRequest request, ServerCallContext context)
    {
        var reply = new V1.ListWriteKeysReply();
        reply.Keys.AddRange((await desk.ListAsync(request.Game, context.CancellationToken)).Select(Of));
        return reply;
    }

    public override async Task<V1.IssuedWriteKey> Issue(V1.IssueWriteKeyRequest request, ServerCallContext context)
    {
        var issued = await desk.IssueAsync(request.Game, request.Purpose, context.CancellationToken);
        return new V1.IssuedWriteKey { Key = Of(issued.Key), Text = issued.Text };
    }

    public override async Task<V1.WriteKey> Revoke(V1.RevokeWriteKeyRequest request, ServerCallContext context) =>
        Of(await desk.RevokeAsync(request.Game, request.KeyId, context.CancellationToken));

    public override async Task<V1.IssuedWriteKey> Rotate(V1.RotateWriteKeyRequest request, ServerCallContext context)
    {
        var rotated = await desk.RotateAsync(request.Game, request.KeepSeconds, request.Deliver, context.CancellationToken);
        return new V1.IssuedWriteKey { Key = Of(rotated.Key), Text = rotated.Text ?? "" };
    }

    private static V1.WriteKey Of(WriteKey key) => new()
    {
        Id = key.Id.ToString(),
        GameId = key.Game.ToString(),
        Purpose = key.Purpose.ToString().ToLowerInvariant(),
        CreatedAt = Time(key.CreatedAt),
        RevokedAt = Time(key.RevokedAt),
        DeliveredAt = Time(key.DeliveredAt),
    };

    private static Timestamp? Time(DateTime? time) => time is { } value ? Timestamp.FromDateTime(DateTime.SpecifyKind(value, DateTimeKind.Utc)) : null;
}
