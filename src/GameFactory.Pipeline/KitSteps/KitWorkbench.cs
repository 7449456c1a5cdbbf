using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Checks;
using GameFactory.Kit.Design;
using GameFactory.Kit.Project;

namespace GameFactory.Pipeline.KitSteps;

/// <summary>
/// Where the steps that commit files of the kit begin: the kit's files of a step, and the checks of the whole game as it then stands.
/// </summary>
internal sealed class KitWorkbench(KitTemplate kit, ProjectChecks checks)
{
    /// <summary>Begins a step; a design that does not fit the kit gives an outcome instead.</summary>
    public StepOutcome? TryBegin(int step, GameDesign design, out KitWork work)
    {
        try
        {
            work = new KitWork(design, kit.Files(step, design), files => Check(step, design, files));
            return null;
        }
        catch (KitDesignException error)
        {
            work = null!;
            return new StepOutcome.Failed(error.Message) { Checks = [StepCheck.Failed("design_fits_kit", [.. error.Findings])] };
        }
    }

    private IEnumerable<StepCheck> Check(int step, GameDesign design, IEnumerable<GameFile> files)
    {
        var game = kit.FilesAfter(step, design)
            .Concat(files)
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(group => group.Last())
            .ToList();
        return checks.Run(game, step).Select(check => check.ToStepCheck());
    }
}
