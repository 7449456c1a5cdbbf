using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step06CorePrototype;

/// <summary>
/// Commits the core mechanic with its modifiers and the first level: from here on the game can be played, with plain shapes.
/// </summary>
internal sealed class CorePrototypeStep(KitWorkbench bench, MechanicRegistry mechanics) : IStep
{
    private const string CheckName = "level_1_playable";

    public int Number => 6;

    public string Name => "core_prototype";

    public bool NeedsCpu => true;

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        if (bench.TryBegin(Number, design, out var work) is { } refused)
        {
            return refused;
        }

        var levels = mechanics.Of(design).Levels;
        var made = levels.MakeLevel(design, context.Seed, 1);
        var file = new GameFile(LevelFile.Path(1), LevelFile.Write(made.Level));
        work.Add(file);
        var played = levels.Player.Solution(LevelFile.Read(file.Content.Span));
        work.Add(
            played.Won
                ? StepCheck.Passed(
                    CheckName,
                    $"The rules play level 1 to the end in {played.Ticks * LevelRules.TickMs / 1000} s with {played.Inputs.Count} inputs."
                )
                : StepCheck.Failed(CheckName, $"The rules do not win level 1 with its own solution: it ends {Phase.Name(played.Phase)}.")
        );
        work.Add("core", design.Core.Name);
        work.Add("modifiers", design.Modifiers.Select(modifier => modifier.Name).ToArray());
        work.Add(
            "level1",
            new
            {
                played.Ticks,
                Inputs = played.Inputs.Count,
                played.Score,
                played.Hash,
            }
        );
        return work.Finish(
            $"{design.Core.Name} with {string.Join(", ", design.Modifiers.Select(modifier => modifier.Name))}; level 1 can be played."
        );
    }
}
