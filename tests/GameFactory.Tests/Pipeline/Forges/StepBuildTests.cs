using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;
using GameFactory.Tests.Kit.Project;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Pipeline.Forges;

public sealed class StepBuildTests
{
    private readonly FakeForge _forge = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task First_attempt_commits_dispatches_and_waits()
    {
        var waiting = await WaitAsync(null);

        Assert.Equal(["1/10 testing"], _forge.Commits);
        Assert.Equal([$"{StepContexts.Game}/1/10/build/0"], _forge.Requests);
        Assert.Equal((WaitReason.Build, _time.GetUtcNow().AddSeconds(15)), (waiting.Reason, waiting.Until));
        var build = Assert.Single(waiting.Facts.Builds);
        Assert.Equal(("pending", 1, "1.0.1", 101L), (build.Status, build.BuildNumber, build.VersionName, build.GithubRunId));
        Assert.Null(build.Verification);
    }

    [Fact]
    public async Task Next_attempt_only_looks_and_waits_longer()
    {
        var first = await WaitAsync(null);
        var second = await WaitAsync(first.Checkpoint);

        Assert.Single(_forge.Commits);
        Assert.Single(_forge.Requests);
        Assert.Equal(_time.GetUtcNow().AddSeconds(22.5), second.Until);
        Assert.Empty(second.Facts.Logs);
    }

    [Fact]
    public async Task Lost_checkpoint_finds_the_same_run()
    {
        await WaitAsync(null);
        var again = await WaitAsync(null);

        Assert.Single(_forge.Requests);
        Assert.Equal(101, Assert.Single(again.Facts.Builds).GithubRunId);
    }

    [Fact]
    public async Task Ended_build_is_handed_over_with_the_commit()
    {
        var first = await WaitAsync(null);
        _forge.End(_forge.Requests.First(), "success");

        var ended = Assert.IsType<BuildProgress.Ended>(await AdvanceAsync(first.Checkpoint, 0));

        Assert.Equal(new string('c', 40), ended.Commit);
        Assert.Equal(
            ("success", "checked", "source_bundle", 3L),
            (ended.Fact.Status, ended.Fact.Verification, ended.Fact.ArtifactKind, ended.Fact.FileSizeBytes)
        );
    }

    [Fact]
    public async Task Retry_after_a_failed_build_builds_anew_under_the_next_number()
    {
        var first = await WaitAsync(null);
        _forge.End(_forge.Requests.First(), "failure");
        Assert.IsType<BuildProgress.Ended>(await AdvanceAsync(first.Checkpoint, 0));

        var retried = await WaitAsync(first.Checkpoint, retry: 1);

        Assert.Equal($"{StepContexts.Game}/1/10/build/1", _forge.Requests.Last());
        Assert.Equal(2, Assert.Single(retried.Facts.Builds).BuildNumber);
    }

    [Fact]
    public async Task Retry_for_another_reason_keeps_the_run()
    {
        await WaitAsync(null);
        await WaitAsync(null, retry: 2);

        Assert.Single(_forge.Requests);
    }

    [Fact]
    public async Task Branch_that_another_attempt_moved_stops_this_one()
    {
        _forge.BranchMoved = true;

        Assert.IsType<StepOutcome.Retry>(Assert.IsType<BuildProgress.Stopped>(await AdvanceAsync(null, 0)).Outcome);
        Assert.Empty(_forge.Requests);
    }

    private async Task<StepOutcome.Snoozed> WaitAsync(string? checkpoint, int retry = 0) =>
        Assert.IsType<StepOutcome.Snoozed>(Assert.IsType<BuildProgress.Stopped>(await AdvanceAsync(checkpoint, retry)).Outcome);

    private Task<BuildProgress> AdvanceAsync(string? checkpoint, int retry)
    {
        var plan = new BuildPlan
        {
            StepName = "testing",
            BuildType = "debug",
            VersionName = "1.0.1",
            VersionCode = 1,
            FirstNumber = 1,
            Files = [new FileChange("a", new byte[] { 1 })],
        };
        var context = StepContexts.Of(SampleDesigns.Runner, 10, _time, checkpoint, retry);
        return new StepBuild(_forge, _forge, Options.Create(new ForgeOptions())).AdvanceAsync(
            context,
            plan,
            TestContext.Current.CancellationToken
        );
    }
}
