using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Learning;

/// <summary>What was learned, over HTTP. <c>?simulated=true</c> asks for simulated players, otherwise for real ones; never both.</summary>
internal static class LearningRoutes
{
    public static void MapLearning(this IEndpointRouteBuilder routes)
    {
        var learning = routes.MapGroup("/v1/learning").WithTags("Learning").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        learning
            .MapGet("", (bool? simulated, LearningApi api, CancellationToken cancellationToken) =>
                api.ShowAsync(simulated ?? false, cancellationToken)
            )
            .WithName("showLearning")
            .WithSummary("Weights by genre with their averages, constants, pins and bans, and advice for the next batch.");
        learning
            .MapGet(
                "weights/{mechanic}",
                (string mechanic, string? genre, bool? simulated, LearningApi api, CancellationToken cancellationToken) =>
                    api.ExplainAsync(mechanic, genre, simulated ?? false, cancellationToken)
            )
            .WithName("explainWeight")
            .WithSummary("Why the weight of a mechanic in ?genre is what it is.");
        learning
            .MapGet("constraints", (string? genres, bool? simulated, LearningApi api, CancellationToken cancellationToken) =>
                api.ConstraintsAsync(genres, simulated ?? false, cancellationToken)
            )
            .WithName("adviseConstraints")
            .WithSummary("The constraints that a batch of ?genres (comma separated) made from learning would get, with the evidence.");
        learning
            .MapPost("rebuild", (bool? simulated, bool? remember, LearningApi api, CancellationToken cancellationToken) =>
                api.RebuildAsync(simulated ?? false, remember ?? false, cancellationToken)
            )
            .WithName("rebuildLearning")
            .WithSummary("Counts every game again and fits from scratch; ?remember=true also takes back what a reset had set aside.");
        learning
            .MapPost("reset", (bool? simulated, LearningApi api, CancellationToken cancellationToken) =>
                api.ResetAsync(simulated ?? false, cancellationToken)
            )
            .WithName("resetLearning")
            .WithSummary("Sets the history aside and drops weights and advice; pins and bans stay.");
        learning
            .MapGet("rules", (LearningApi api, CancellationToken cancellationToken) => api.RulesAsync(cancellationToken))
            .WithName("listRules")
            .WithSummary("Pins and bans.");
        learning
            .MapPut(
                "rules/{mechanic}",
                (string mechanic, string? genre, string? kind, string? reason, LearningApi api, CancellationToken cancellationToken) =>
                    api.SetAsync(mechanic, genre, kind, reason, cancellationToken)
            )
            .WithName("setRule")
            .WithSummary(
                "Pins or bans (?kind=pin|ban) a mechanic in ?genre, or in all without it; replaces what stood there. Every batch that "
                    + "starts afterwards obeys."
            );
        learning
            .MapDelete(
                "rules/{mechanic}",
                (string mechanic, string? genre, string? kind, LearningApi api, CancellationToken cancellationToken) =>
                    api.RemoveAsync(mechanic, genre, kind, cancellationToken)
            )
            .WithName("removeRule")
            .WithSummary("Takes a pin or ban (?kind) back.");
    }
}
