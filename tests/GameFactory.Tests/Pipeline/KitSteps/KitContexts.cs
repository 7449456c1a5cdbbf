using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Step04AnalyticsDesign;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Pipeline.KitSteps;

/// <summary>Attempts at steps of the kit, with what steps 1 and 4 would have left.</summary>
internal static class KitContexts
{
    public static StepContext Of(GameDesign design, int step, AnalyticsPlan? plan = null) =>
        new()
        {
            Game = new GameId(new Guid(7, 0, 0, new byte[8])),
            Batch = default,
            Index = 0,
            Seed = 41,
            Genre = design.Genre,
            Run = 1,
            Step = step,
            Attempt = default,
            Retry = 0,
            Fields = new GameFields { Slug = "lantern-harbour-abcdefghij", GithubRepo = "owner/game" },
            WorkFolder = new Lazy<string>(() => throw new InvalidOperationException("The kit needs no folder.")),
            Time = TimeProvider.System,
            Reader = new Documents(design, plan ?? AnalyticsPlanner.Of(design, TheKit.Shipped.Mechanics.Of(design))),
        };

    private sealed class Documents(GameDesign design, AnalyticsPlan plan) : IStepReader
    {
        public ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken) =>
            ValueTask.FromResult<string?>(
                step switch
                {
                    1 => JsonSerializer.Serialize(new { design }, StepJson.Options),
                    4 => JsonSerializer.Serialize(new AnalyticsPlanDocument(plan), StepJson.Options),
                    _ => null,
                }
            );

        public ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
