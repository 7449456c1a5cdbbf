using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Keys;

/// <summary>Write keys over HTTP.</summary>
internal static class WriteKeyRoutes
{
    public static void MapWriteKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes
            .MapGroup("/v1/games/{id}/write-keys")
            .WithTags("Events")
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(409);
        keys.MapGet("", (string id, WriteKeyApi api, CancellationToken cancellationToken) => api.ListAsync(id, cancellationToken))
            .WithName("listWriteKeys")
            .WithSummary("Keys of a game, newest first, revoked ones too. Their text is kept nowhere.");
        keys.MapPost("", (string id, string? purpose, WriteKeyApi api, CancellationToken cancellationToken) =>
                api.IssueAsync(id, purpose, cancellationToken)
            )
            .WithName("issueWriteKey")
            .WithSummary("Makes a key; its text is in this answer only. ?purpose=backfill for games with simulated players.");
        keys.MapPost("rotate", (string id, long? keepSeconds, bool? deliver, WriteKeyApi api, CancellationToken cancellationToken) =>
                api.RotateAsync(id, keepSeconds ?? 0, deliver ?? false, cancellationToken)
            )
            .WithName("rotateWriteKey")
            .WithSummary(
                "Makes a key in place of the game's app keys, which stay valid for ?keepSeconds. With ?deliver=true the game's "
                    + "repository gets its text instead of the caller."
            );
        keys.MapDelete("{key}", (string id, string key, WriteKeyApi api, CancellationToken cancellationToken) =>
                api.RevokeAsync(id, key, cancellationToken)
            )
            .WithName("revokeWriteKey")
            .WithSummary("Revokes a key; servers forget it within seconds.");
    }
}
