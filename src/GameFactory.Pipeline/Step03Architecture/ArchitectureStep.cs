using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Kit;

namespace GameFactory.Pipeline.Step03Architecture;

/// <summary>Commits the layers of the game: rules, data, services, game and screens, with the registry that later steps enter mechanics into.</summary>
internal sealed class ArchitectureStep : IStep
{
    public int Number => 3;

    public string Name => "architecture";

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        if (KitWork.TryBegin(Number, design, out var work) is { } refused)
        {
            return refused;
        }

        work.Add("layers", new[] { "rules", "data", "services", "game", "ui" });
        work.Add("screens", new[] { "home", "levels", "game", "settings" });
        return work.Finish("Layers rules, data, services, game, ui; imports point one way.");
    }
}
