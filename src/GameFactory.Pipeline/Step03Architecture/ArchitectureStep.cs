using GameFactory.Engine.Steps;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step03Architecture;

/// <summary>Commits the layers of the game: rules, data, services, game and screens, with the registry that later steps enter mechanics into.</summary>
internal sealed class ArchitectureStep : IStep
{
    private static readonly string[] Layers = ["rules", "data", "services", "game", "ui"];
    private static readonly string[] Screens = ["home", "levels", "game", "settings"];

    public int Number => 3;

    public string Name => "architecture";

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        if (KitWork.TryBegin(Number, design, out var work) is { } refused)
        {
            return refused;
        }

        work.Add("layers", Layers);
        work.Add("screens", Screens);
        return work.Finish($"Layers {string.Join(", ", Layers)}; imports point one way.");
    }
}
