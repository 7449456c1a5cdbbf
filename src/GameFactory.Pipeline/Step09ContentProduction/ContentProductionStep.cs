using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step09ContentProduction;

/// <summary>
/// Makes the ten levels of the game, each with its proof, and the golden runs that pin the game's rules to the factory's.
/// </summary>
internal sealed class ContentProductionStep(MechanicRegistry mechanics) : IStep
{
    public int Number => 9;

    public string Name => "content_production";

    public bool NeedsCpu => true;

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = (await context.OutputAsync<Designed>(1, cancellationToken)).Design;
        var generator = mechanics.Of(design).Levels;
        List<ProvenLevel> made = [];
        for (var number = 1; number <= LevelCurve.Levels; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            made.Add(generator.MakeLevel(design, context.Seed, number));
        }

        IReadOnlyList<Level> levels = [.. made.Select(m => m.Level)];
        var runs = GoldenRunsFile.Make(generator.Player, levels, context.Seed);
        IReadOnlyList<GameFile> files =
        [
            .. levels.Select(level => new GameFile(LevelFile.Path(level.Id), LevelFile.Write(level))),
            new(LevelIndexFile.Path, LevelIndexFile.Write(design.Economy, levels)),
            new(GoldenRunsFile.Path, GoldenRunsFile.Write(runs)),
        ];
        var checks = LevelChecks.Of(generator.Player, made, files);
        if (checks.Any(c => c.Result == CheckResult.Failed))
        {
            return new StepOutcome.Invalid([.. checks.Where(c => c.Result == CheckResult.Failed).SelectMany(c => c.Findings)])
            {
                Checks = checks,
            };
        }

        return new StepOutcome.Completed
        {
            Files = [.. files.Select(file => file.ToChange())],
            Checks = checks,
            Artifacts = JsonSerializer.Serialize(LevelSummary.Of(design, made, runs.Count), StepJson.Options),
            Log = $"{levels.Count} levels of {design.Core.Name}, {runs.Count} golden runs.",
        };
    }

    private sealed record Designed(GameDesign Design);
}
