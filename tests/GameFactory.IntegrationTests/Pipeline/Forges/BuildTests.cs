using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Project;
using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>Dispatch, runs, artifacts and releases against the local forge.</summary>
public sealed class BuildTests : IAsyncLifetime
{
    private readonly GameId _game = new(Guid.Parse("7d0d3e0a-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));
    private readonly GateCheck _check = new();
    private RunningForge _forge = null!;
    private ForgeRepository _repository = null!;
    private string _commit = "";

    public async ValueTask InitializeAsync()
    {
        _forge = await RunningForge.StartAsync([_check]);
        _repository = await _forge.RepositoryAsync(_game);
        _commit = await CommitAsync(2, null, "lib/main.dart");
    }

    public ValueTask DisposeAsync() => _forge.DisposeAsync();

    [Fact]
    public async Task Run_says_what_passed_and_what_was_skipped_and_why()
    {
        var build = await EndAsync(Request());

        Assert.Equal("success", build.Status);
        Assert.Equal(_commit, build.Commit);
        Assert.Contains(build.Checks, c => c is { Name: "gate", Result: CheckResult.Passed });
        Assert.Equal("source_bundle", build.MainArtifact?.Kind);
        if (build.Checks.Single(c => c.Name == "flutter_test") is { Result: CheckResult.Skipped } skipped)
        {
            Assert.Equal(["flutter is not installed on this machine"], skipped.Findings);
            Assert.Equal("checked", build.Verification);
            Assert.False(build.Compiled);
        }
    }

    [Fact]
    public async Task Bundle_holds_the_source_and_an_honest_report_and_is_the_same_for_the_same_commit()
    {
        var first = await DownloadAsync(await EndAsync(Request()));
        var second = await DownloadAsync(await EndAsync(Request() with { RequestId = "another" }));

        Assert.Equal(first, second);
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal([".github/workflows/build.yml", "lib/main.dart", "report.json"], zip.Entries.Select(e => e.FullName));
        using var report = await JsonDocument.ParseAsync(
            zip.GetEntry("report.json")!.Open(),
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal("checked, not compiled", report.RootElement.GetProperty("claim").GetString());
    }

    [Fact]
    public async Task Failed_check_fails_the_run_and_gives_the_reason()
    {
        _check.Result = new RunCheckResult("gate", RunCheckOutcome.Failed, "two findings", "");

        var build = await EndAsync(Request());

        Assert.Equal("failure", build.Status);
        Assert.Equal(["two findings"], build.Checks.Single(c => c.Name == "gate").Findings);
    }

    [Fact]
    public async Task Repeated_dispatch_finds_the_run_of_its_request_id()
    {
        var first = await _forge.Client.EnsureBuildAsync(Request(), CancellationToken.None);
        var again = await _forge.Client.EnsureBuildAsync(Request(), CancellationToken.None);
        var other = await _forge.Client.EnsureBuildAsync(Request() with { RequestId = "key/2" }, CancellationToken.None);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task Build_is_of_the_commit_that_was_asked_for_and_not_of_the_head()
    {
        await CommitAsync(3, _commit, "lib/later.dart");

        var build = await EndAsync(Request());

        Assert.Equal(_commit, build.Commit);
    }

    [Fact]
    public async Task Run_that_a_stop_interrupted_is_run_again_as_its_next_attempt()
    {
        var gate = _check.Close();
        var run = await _forge.Client.EnsureBuildAsync(Request(), CancellationToken.None);
        await gate.Entered.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("running", (await _forge.Client.GetBuildAsync(_repository.FullName, run, CancellationToken.None)).Status);
        await _forge.Instance.DisposeAsync();
        _check.Open();

        await using var restarted = await RunningForge.StartAsync([_check], _forge.Data);
        var build = await restarted.EndOfAsync(_repository, run);

        Assert.Equal("success", build.Status);
        Assert.Equal(2, build.Attempt);
    }

    [Fact]
    public async Task Release_is_made_once_with_its_assets()
    {
        var spec = new ReleaseSpec(
            _repository.FullName,
            "v1.0.1",
            _commit,
            "1.0.1",
            "Notes",
            Prerelease: true,
            [new ReleaseFile("bundle.zip", "application/zip", [1, 2, 3])]
        );

        var first = await _forge.Client.EnsureReleaseAsync(spec, CancellationToken.None);
        var again = await _forge.Client.EnsureReleaseAsync(
            spec with
            {
                Assets = [.. spec.Assets, new ReleaseFile("more.txt", "text/plain", [4])],
            },
            CancellationToken.None
        );

        Assert.Equal(first.Id, again.Id);
        Assert.True(again.Prerelease);
        Assert.Equal(first.Assets["bundle.zip"], again.Assets["bundle.zip"]);
        Assert.Equal(_commit, (await _forge.GitAsync(_repository, "rev-parse", "v1.0.1")).Trim());
        Assert.Equal([1, 2, 3], await DownloadAssetAsync(again.Assets["bundle.zip"]));
    }

    [Fact]
    public async Task Name_that_something_else_has_is_not_ours()
    {
        var slug = _repository.FullName.Split("/game-")[1];
        var other = new GameId(Guid.Parse("22222222-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));

        var result = await _forge.Client.EnsureRepositoryAsync(new RepositorySpec(other, slug, "Another"), CancellationToken.None);

        Assert.Equal(_repository.FullName, Assert.IsType<RepositoryResult.NotOurs>(result).FullName);
        Assert.Equal(_repository, await _forge.RepositoryAsync(_game));
    }

    [Fact]
    public async Task Deleted_repository_is_gone_with_its_runs_and_files_and_a_repeat_does_no_harm()
    {
        await EndAsync(Request());
        await _forge.Client.EnsureReleaseAsync(
            new ReleaseSpec(
                _repository.FullName,
                "v1.0.1",
                _commit,
                "1.0.1",
                "Notes",
                Prerelease: true,
                [new ReleaseFile("bundle.zip", "application/zip", [1])]
            ),
            CancellationToken.None
        );
        var other = await _forge.RepositoryAsync(new GameId(Guid.Parse("33333333-5c3b-5d4f-9f5e-0b8d9a1c2e3f")));
        var running = await RunningAsync();
        Assert.Equal(3, Kept());

        Assert.True(await _forge.Client.DeleteRepositoryAsync(_game, _repository.FullName, CancellationToken.None));
        Assert.True(await _forge.Client.DeleteRepositoryAsync(_game, _repository.FullName, CancellationToken.None));

        Assert.False(Directory.Exists(_forge.BarePath(_repository)));
        Assert.True(Directory.Exists(_forge.BarePath(other)));
        Assert.Equal(0, Kept());
        Assert.Null(_forge.Instance.Service<ForgeCatalogue>().Run(running));
        await _forge.Instance.DisposeAsync();
        _check.Open();
        await using var restarted = await RunningForge.StartAsync([_check], _forge.Data);
        Assert.Empty(restarted.Instance.Service<ForgeCatalogue>().UnfinishedRuns);
        Assert.Equal([other.FullName], restarted.Instance.Service<ForgeCatalogue>().Repositories.Select(repository => repository.FullName));

        int Kept() =>
            new[] { "artifacts", "logs", "assets" }.Sum(kind => Directory.GetDirectories(Path.Combine(_forge.Data, "forge", kind)).Length);
    }

    [Fact]
    public async Task Run_that_comes_to_work_while_its_repository_goes_is_stopped_too()
    {
        await RunningAsync();
        var (catalogue, queue) = (_forge.Instance.Service<ForgeCatalogue>(), _forge.Instance.Service<RunQueue>());
        await RunningAsync("second");
        var gate = _check.Close();
        var late = await _forge.Client.EnsureBuildAsync(Request() with { RequestId = "late" }, CancellationToken.None);
        catalogue.RunSaved += run =>
        {
            if (run.Id == late && run.Status == RunStatus.Completed && !gate.Entered.Task.IsCompleted)
            {
                // As a worker does that looked at the run before this: it takes it up and is in the middle of it when the deletion looks
                // again.
                var stopped = catalogue.UnfinishedRuns.First(other => other.Id != late);
                Task.Run(async () =>
                    {
                        await queue.EnqueueAsync(run with { Status = RunStatus.Queued, Conclusion = null, CompletedAt = null });
                        await queue.CancelAsync(stopped.Id);
                        await gate.Entered.Task;
                    })
                    .Wait(TimeSpan.FromSeconds(30));
            }
        };

        Assert.True(
            await _forge
                .Client.DeleteRepositoryAsync(_game, _repository.FullName, CancellationToken.None)
                .WaitAsync(TimeSpan.FromSeconds(30))
        );

        Assert.True(gate.Entered.Task.IsCompleted);
        Assert.Null(catalogue.Run(late));
    }

    [Fact]
    public async Task Repository_of_somebody_else_is_not_deleted()
    {
        var other = new GameId(Guid.Parse("22222222-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));

        Assert.False(await _forge.Client.DeleteRepositoryAsync(other, _repository.FullName, CancellationToken.None));

        Assert.Equal(_repository, await _forge.RepositoryAsync(_game));
    }

    /// <summary>A run that is in the middle of its checks and stays there.</summary>
    private async Task<long> RunningAsync(string request = "held")
    {
        var gate = _check.Close();
        var run = await _forge.Client.EnsureBuildAsync(Request() with { RequestId = request }, CancellationToken.None);
        await gate.Entered.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return run;
    }

    private BuildRequest Request() =>
        new()
        {
            Repository = _repository.FullName,
            Commit = _commit,
            RequestId = new EffectKey(_game, 1, 10, "build", 0).ToString(),
            BuildType = "debug",
            VersionName = "1.0.1",
            VersionCode = 1,
        };

    private async Task<BuildSnapshot> EndAsync(BuildRequest request) =>
        await _forge.EndOfAsync(_repository, await _forge.Client.EnsureBuildAsync(request, CancellationToken.None));

    private Task<byte[]> DownloadAsync(BuildSnapshot build) =>
        _forge.Client.DownloadArtifactAsync(_repository.FullName, build.MainArtifact!.Id, CancellationToken.None);

    private static async Task<byte[]> DownloadAssetAsync(string url)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("token", RunningForge.Token);
        request.Headers.Accept.ParseAdd("application/octet-stream");
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> CommitAsync(int step, string? parent, string path)
    {
        var request = _forge.Commit(_repository, _game, step, parent, (path, "void main() {}\n"));
        var files = parent is null ? [.. request.Files, FactoryWorkflow.File.ToChange()] : request.Files;
        return (await _forge.CommitAsync(request with { Files = files })).Commit;
    }
}
