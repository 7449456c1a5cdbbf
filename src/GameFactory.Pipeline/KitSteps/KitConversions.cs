using GameFactory.Engine.Steps;
using GameFactory.Kit;

namespace GameFactory.Pipeline.KitSteps;

/// <summary>What the kit hands over, in the words of steps; the kit knows no steps.</summary>
public static class KitConversions
{
    /// <summary>The file as a part of a step's commit.</summary>
    public static FileChange ToChange(this GameFile file) => new(file.Path, file.Content);

    /// <summary>The check as a step's result.</summary>
    public static StepCheck ToStepCheck(this GameCheck check) =>
        check switch
        {
            { SkipReason: { } reason } => StepCheck.Skipped(check.Name, reason),
            { IsFailed: true } => StepCheck.Failed(check.Name, [.. check.Findings]),
            _ => StepCheck.Passed(check.Name, [.. check.Notes]),
        };
}
