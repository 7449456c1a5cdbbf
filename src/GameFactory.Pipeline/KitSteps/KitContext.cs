using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;

namespace GameFactory.Pipeline.KitSteps;

/// <summary>What the kit's steps read of earlier steps.</summary>
internal static class KitContext
{
    /// <summary>The design that step 1 left in its artifacts as <c>design</c>.</summary>
    public static async ValueTask<GameDesign> DesignAsync(this StepContext context, CancellationToken cancellationToken) =>
        (await context.OutputAsync<Artifacts>(1, cancellationToken)).Design;

    private sealed record Artifacts(GameDesign Design);
}
