using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Project;
using Microsoft.Extensions.Options;

namespace GameFactory.Pipeline.Forges;

/// <summary>
/// What steps 10 and 11 share: commit the step's files, dispatch a build of that commit, wait for it durably. Each attempt does the next
/// bit and leaves a checkpoint; a lost checkpoint costs nothing, since commit and dispatch find what they did.
/// </summary>
internal sealed class StepBuild(IForge forge, IFileCommitter committer, IOptions<ForgeOptions> options)
{
    /// <summary>Goes on with the build of this step.</summary>
    /// <param name="context">The attempt.</param>
    /// <param name="plan">What to build and how it is numbered.</param>
    /// <param name="cancellationToken">Stops the attempt, not the build.</param>
    public async Task<BuildProgress> AdvanceAsync(StepContext context, BuildPlan plan, CancellationToken cancellationToken)
    {
        var repository = context.Fields.GithubRepo ?? throw new InvalidOperationException("The game has no repository to build.");
        var saved = context.Checkpoint is { } json ? JsonSerializer.Deserialize<BuildCheckpoint>(json, StepJson.Options) : null;
        var build = saved is null ? null : await forge.GetBuildAsync(repository, saved.RunId, cancellationToken);
        if (saved is null || build is null || (Failed(build) && context.Retry > saved.Retry))
        {
            // The first attempt, or the retry after a build that the attempt before reported as failed.
            saved = await BeginAsync(context, repository, plan, cancellationToken);
            if (saved is null)
            {
                return new BuildProgress.Stopped(new StepOutcome.Retry("Another attempt moved the branch meanwhile."));
            }

            build = await forge.GetBuildAsync(repository, saved.RunId, cancellationToken);
        }

        var fact = Fact(plan, saved, build);
        return build.Ended
            ? new BuildProgress.Ended(build, fact, saved.Commit, saved.Tree)
            : new BuildProgress.Stopped(Wait(context, plan, saved, build, fact));
    }

    private async Task<BuildCheckpoint?> BeginAsync(
        StepContext context,
        string repository,
        BuildPlan plan,
        CancellationToken cancellationToken
    )
    {
        if (await committer.CommitAsync(context, repository, plan.StepName, plan.Files, cancellationToken) is not { } commit)
        {
            return null;
        }

        // A new ordinal only after a known failure: runs of earlier attempts are looked at first.
        for (var ordinal = 0; ; ordinal++)
        {
            var run = await forge.EnsureBuildAsync(Request(context, repository, plan, commit.Commit, ordinal), cancellationToken);
            if (ordinal >= context.Retry || !Failed(await forge.GetBuildAsync(repository, run, cancellationToken)))
            {
                return new BuildCheckpoint(commit.Commit, commit.Tree, run, ordinal, context.Retry, 0);
            }
        }
    }

    private static bool Failed(BuildSnapshot build) => build.Status is "failure" or "cancelled";

    private static BuildRequest Request(StepContext context, string repository, BuildPlan plan, string commit, int ordinal) =>
        new()
        {
            Repository = repository,
            Commit = commit,
            RequestId = context.Key("build", ordinal).ToString(),
            BuildType = plan.BuildType,
            VersionName = plan.VersionName,
            VersionCode = plan.VersionCode,
        };

    private StepOutcome.Snoozed Wait(StepContext context, BuildPlan plan, BuildCheckpoint checkpoint, BuildSnapshot build, BuildFact fact)
    {
        // Prompt at first, then patient: half as long again each time.
        var pause = Math.Min(
            options.Value.BuildPollMaxSeconds,
            options.Value.BuildPollSeconds * Math.Pow(1.5, Math.Min(checkpoint.Polls, 20))
        );
        LogFact[] logs =
            checkpoint.Polls == 0
                ? [new LogFact("info", "forge", $"Asked for a {plan.BuildType} build of {checkpoint.Commit[..10]}: run {build.RunId}.")]
                : [];
        return new StepOutcome.Snoozed(
            WaitReason.Build,
            context.Time.GetUtcNow().AddSeconds(pause),
            JsonSerializer.Serialize(checkpoint with { Polls = checkpoint.Polls + 1 }, StepJson.Options)
        )
        {
            Detail = $"The {plan.BuildType} build (run {build.RunId}) is {build.Status}.",
            Facts = new StepFacts { Builds = [fact], Logs = logs },
        };
    }

    private static BuildFact Fact(BuildPlan plan, BuildCheckpoint checkpoint, BuildSnapshot build) =>
        new()
        {
            BuildNumber = plan.FirstNumber + checkpoint.Ordinal,
            Status = build.Status,
            // The fixed workflow builds for Android.
            Platform = "android",
            BuildType = plan.BuildType,
            ArtifactUrl = build.MainArtifact?.Url,
            LogsUrl = build.LogsUrl,
            GithubRunId = build.RunId,
            GithubWorkflow = FactoryWorkflow.FileName,
            VersionName = plan.VersionName,
            VersionCode = plan.VersionCode,
            FileSizeBytes = build.MainArtifact?.Size,
            StartedAt = build.StartedAt,
            CompletedAt = build.CompletedAt,
            Verification = build.Ended ? build.Verification : null,
            ArtifactKind = build.MainArtifact?.Kind,
        };
}
