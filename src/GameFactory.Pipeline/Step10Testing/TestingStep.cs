using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Project;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step10Testing;

/// <summary>
/// Commits the game's tests, has the debug build run on them and waits for it; leaves the checklist of what was checked and what was not.
/// </summary>
internal sealed class TestingStep(KitTemplate kit, StepBuild builds) : IStep
{
    public int Number => 10;

    public string Name => "testing";

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        var version = new GameVersion(context.Run);
        var plan = new BuildPlan
        {
            StepName = Name,
            BuildType = "debug",
            VersionName = version.Name,
            VersionCode = version.Code,
            FirstNumber = 1,
            Files = [.. kit.Files(Number, design).Select(file => file.ToChange())],
        };
        if (plan.Files.Count == 0)
        {
            return new StepOutcome.Failed("The kit has no tests for this game.");
        }

        return await builds.AdvanceAsync(context, plan, cancellationToken) switch
        {
            BuildProgress.Stopped stopped => stopped.Outcome,
            BuildProgress.Ended ended => Judge(ended, plan),
            _ => throw new InvalidOperationException("A build neither goes on nor has ended."),
        };
    }

    private static StepOutcome Judge(BuildProgress.Ended ended, BuildPlan plan)
    {
        var checklist = QaChecklist.Of(ended.Build, plan.Files);
        var facts = new StepFacts { Builds = [ended.Fact], Logs = [QaChecklist.Line(ended.Build, checklist)] };
        var findings = checklist
            .Where(c => c.Result == CheckResult.Failed)
            .SelectMany(c => c.Findings.Select(f => $"{c.Name}: {f}"))
            .ToList();
        if (findings.Count > 0)
        {
            return new StepOutcome.Invalid(findings)
            {
                Checks = checklist,
                Facts = facts,
                Log = QaChecklist.Text(checklist),
            };
        }

        var left = new TestingArtifacts(
            ended.Build.RunId,
            ended.Fact.BuildNumber,
            ended.Build.Compiled,
            ended.Build.Verification,
            ended.Build.MainArtifact?.Kind,
            ended.Build.MainArtifact?.Url
        );
        return new StepOutcome.Completed
        {
            Commit = ended.Commit,
            Tree = ended.Tree,
            Checks = checklist,
            Facts = facts,
            Artifacts = JsonSerializer.Serialize(left, StepJson.Options),
            Log = QaChecklist.Text(checklist),
        };
    }
}
