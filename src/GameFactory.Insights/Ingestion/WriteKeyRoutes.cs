using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Insights.Ingestion;

/// <summary>Write keys over HTTP.</summary>
internal static class WriteKeyRoutes
{
    public static void MapWriteKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/v1/games/{game:guid}/write-keys").WithTags("Events");
        keys.MapPost("", IssueAsync).WithName("issueWriteKey").WithSummary("Makes a key; its text is in this answer only. ?purpose=backfill for games with simulated players.");
        keys.MapGet("", (Guid game, WriteKeys all, CancellationToken cancellationToken) => all.ListAsync(game, cancellationToken))
            .WithName("listWriteKeys").WithSummary("Keys of a game, newest first.");
        keys.MapDelete("{key:guid}", RevokeAsync).WithName("revokeWriteKey").WithSummary("Revokes a key; servers forget it within seconds.");
    }

    private static async Task<IResult> IssueAsync(Guid game, WriteKeyPurpose? purpose, WriteKeys keys, CancellationToken cancellationToken)
    {
        try
        {
            return TypedResults.Ok(await keys.IssueAsync(game, purpose ?? WriteKeyPurpose.App, cancellationToken));
        }
        catch (WriteKeyRefusedException e)
        {
            return TypedResults.Problem(e.Message, statusCode: e.IsUnknownGame ? 404 : 409);
        }
    }

    private static async Task<IResult> RevokeAsync(Guid game, Guid key, WriteKeys keys, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(game, key, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();
}
