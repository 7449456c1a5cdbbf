using GameFactory.Engine.Steps;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step08VerticalSlice;

/// <summary>
/// Polishes the first level: pieces that fly, a shake, sounds, the hint for a first game, stars that pop up. It may be skipped: what it
/// replaces works without it.
/// </summary>
internal sealed class VerticalSliceStep(KitWorkbench bench, MechanicRegistry mechanics) : IStep
{
    private const int Plays = LevelProver.FirstLevelPlays;

    public int Number => 8;

    public string Name => "vertical_slice";

    public bool MaySkip => true;

    public bool NeedsCpu => true;

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        if (bench.TryBegin(Number, design, out var work) is { } refused)
        {
            return refused;
        }

        var levels = mechanics.Of(design).Levels;
        var level = levels.MakeLevel(design, context.Seed, 1).Level;
        var careless = Enumerable.Range(0, Plays).Select(play => levels.Player.Careless(level, context.Seed + play)).ToList();
        var careful = Enumerable.Range(0, Plays).Select(play => levels.Player.Careful(level, context.Seed + play)).ToList();
        work.Add(
            Check(
                "level_1_unlosable",
                careless.All(play => !play.Lost),
                $"Of {Plays} careless plays {careless.Count(play => play.Lost)} were lost."
            )
        );
        work.Add(
            Check(
                "level_1_winnable",
                careful.All(play => play.Won),
                $"Of {Plays} careful plays {careful.Count(play => play.Won)} were won."
            )
        );
        work.Add(
            "level1",
            new
            {
                CarelessLost = careless.Count(play => play.Lost),
                CarefulWon = careful.Count(play => play.Won),
                Plays,
            }
        );
        return work.Finish("Level 1 is polished: pieces, shake, sounds, hint, stars.");
    }

    private static StepCheck Check(string name, bool holds, string note) =>
        holds ? StepCheck.Passed(name, note) : StepCheck.Failed(name, note);
}
