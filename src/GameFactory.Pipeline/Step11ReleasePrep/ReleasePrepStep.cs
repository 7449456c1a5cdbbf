using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Project;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.KitSteps;
using GameFactory.Pipeline.Step10Testing;

namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>
/// Version, store texts, privacy note and change log; the release build; tag and release with what the build left. Only a compiled artifact
/// makes the game published: a source bundle becomes a pre-release.
/// </summary>
internal sealed class ReleasePrepStep(KitTemplate kit, StepBuild builds, IForge forge) : IStep
{
    public int Number => 11;

    public string Name => "release_prep";

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        var tested = await context.OutputAsync<TestingArtifacts>(10, cancellationToken);
        var version = new GameVersion(context.Run);
        var texts = StoreTexts.Of(design, version);
        var plan = new BuildPlan
        {
            StepName = Name,
            BuildType = "release",
            VersionName = version.Name,
            VersionCode = version.Code,
            FirstNumber = tested.BuildNumber + 1,
            Files = [.. texts.Files(), .. VersionedFiles.Of(kit.FilesAfter(10, design), version)],
        };
        return await builds.AdvanceAsync(context, plan, cancellationToken) switch
        {
            BuildProgress.Stopped stopped => stopped.Outcome,
            BuildProgress.Ended { Build.Status: "success", Build.MainArtifact: { } artifact } ended => await ReleaseAsync(
                context,
                new ReleaseNotes(design, version, texts, ended),
                artifact,
                cancellationToken
            ),
            BuildProgress.Ended ended => new StepOutcome.Invalid(Findings(ended.Build))
            {
                Checks = ended.Build.Checks,
                Facts = new StepFacts { Builds = [ended.Fact] },
            },
            _ => throw new InvalidOperationException("A build neither goes on nor has ended."),
        };
    }

    private async Task<StepOutcome> ReleaseAsync(
        StepContext context,
        ReleaseNotes notes,
        BuildArtifact artifact,
        CancellationToken cancellationToken
    )
    {
        var repository = context.Fields.GithubRepo!;
        var zip = await forge.DownloadArtifactAsync(repository, artifact.Id, cancellationToken);
        var file = ReleaseAssets.Of(notes.Design.PackageName, notes.Version, artifact, zip);
        var build = notes.Ended.Build;
        var release = await forge.EnsureReleaseAsync(
            new ReleaseSpec(repository, notes.Version.Tag, notes.Ended.Commit, notes.Title, notes.Body, !build.Compiled, [file]),
            cancellationToken
        );
        var published = build.Compiled && !release.Prerelease;
        var checks = ReleaseChecklist.Of(notes.Texts, build, release, file);
        var failed = checks.Where(c => c.Result == CheckResult.Failed).SelectMany(c => c.Findings).ToList();
        if (failed.Count > 0)
        {
            return new StepOutcome.Invalid(failed)
            {
                Checks = checks,
                Facts = new StepFacts { Builds = [notes.Ended.Fact] },
            };
        }

        var left = new ReleaseArtifacts(
            release.Tag,
            release.Url,
            release.Assets[file.Name],
            file.Content.Length,
            notes.Version.Name,
            build.Compiled,
            build.Verification
        );
        return new StepOutcome.Completed
        {
            Commit = notes.Ended.Commit,
            Tree = notes.Ended.Tree,
            Checks = checks,
            Artifacts = JsonSerializer.Serialize(left, StepJson.Options),
            Log = QaChecklist.Text(checks),
            Facts = new StepFacts
            {
                Builds = [notes.Ended.Fact],
                Game = new GameFields { Published = published },
                Logs = [QaChecklist.Line(build, checks), notes.Line(release)],
            },
        };
    }

    private static List<string> Findings(BuildSnapshot build)
    {
        var findings = build
            .Checks.Where(c => c.Result == CheckResult.Failed)
            .SelectMany(c => c.Findings.Select(f => $"{c.Name}: {f}"))
            .ToList();
        return findings.Count > 0
            ? findings
            : [$"The release build {build.RunId} ended as {build.Status} and left {build.Artifacts.Count} artifacts."];
    }
}
