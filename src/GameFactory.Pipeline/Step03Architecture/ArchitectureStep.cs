using GameFactory.Engine.Steps;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step03Architecture;

/// <summary>
/// Commits the layers of the game: rules, data, services, game and screens, with the registry that later steps enter mechanics into.
/// </summary>
internal sealed class ArchitectureStep(KitWorkbench bench) : IStep
{
    private static readonly string[] s_layers = ["rules", "data", "services", "game", "ui"];
    private static readonly string[] s_screens = ["home", "levels", "game", "settings"];

    public int Number => 3;

    public string Name => "architecture";

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        if (bench.TryBegin(Number, design, out var work) is { } refused)
        {
            return refused;
        }

        work.Add("layers", s_layers);
        work.Add("screens", s_screens);
        return work.Finish($"Layers {string.Join(", ", s_layers)}; imports point one way.");
    }
}
