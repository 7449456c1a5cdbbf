using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Retention;

/// <summary>Retention over HTTP.</summary>
internal static class RetentionRoutes
{
    private const int MostMonths = 1_200;

    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var retention = routes.MapGroup("/v1/events/retention").WithTags("Events");
        retention.MapGet("", (EventRetention months, CancellationToken cancellationToken) => months.ListAsync(cancellationToken))
            .WithName("listRetiredMonths").WithSummary("Months of events that were taken out of the database or are on their way, with their export and where each stands.");
        retention.MapPost("", RunAsync).WithName("retireMonths").ProducesProblem(400).ProducesProblem(409).ProducesProblem(500)
            .WithSummary("Exports and drops the months before the ?keepMonths that lie before this one; without it, as the setting Retention:KeepMonths says. Goes on with what was interrupted.");
    }

    private static async Task<IResult> RunAsync(
        int? keepMonths, EventRetention retention, IOptions<RetentionOptions> options, CancellationToken cancellationToken)
    {
        if ((keepMonths ?? options.Value.KeepMonths) is not (>= 1 and <= MostMonths) and var asked)
        {
            return TypedResults.Problem($"keepMonths is 1 to {MostMonths}{(asked is null ? ", and neither it nor the setting Retention:KeepMonths is given" : "")}.", statusCode: 400);
        }

        try
        {
            return TypedResults.Ok(await retention.RunAsync((keepMonths ?? options.Value.KeepMonths)!.Value, cancellationToken));
        }
        catch (RetentionBusyException e)
        {
            return TypedResults.Problem(e.Message, statusCode: 409);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return TypedResults.Problem(e.Message, statusCode: 500);
        }
    }
}
