using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;

namespace GameFactory.Pipeline.KitSteps;

/// <summary>The design, as the steps after the first read it.</summary>
internal static class DesignContext
{
    /// <summary>The design that step 1 left in its artifacts as <c>design</c>.</summary>
    public static async ValueTask<GameDesign> DesignAsync(this StepContext context, CancellationToken cancellationToken) =>
        (await context.OutputAsync<Artifacts>(1, cancellationToken)).Design;

    private sealed record Artifacts(GameDesign Design);
}
