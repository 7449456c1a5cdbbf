using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GameFactory.Engine;
using GameFactory.IntegrationTests.Pipeline.Forges;
using GameFactory.Kit.Project;
using GameFactory.LocalForge.Api;
using GameFactory.LocalForge.Records;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.KitSteps;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.IntegrationTests.LocalForge;

/// <summary>The routes as GitHub answers them: status codes, shapes, links.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    private readonly GameId _game = new(Guid.Parse("7d0d3e0a-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private RunningForge _forge = null!;
    private ForgeRepository _repository = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _forge = await RunningForge.StartAsync(time: _time);
        _http.BaseAddress = _forge.Instance.Address;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningForge.Token);
        _repository = await _forge.RepositoryAsync(_game);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _forge.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic eC1hY2Nlc3MtdG9rZW46d3Jvbmc=")]
    [InlineData("Basic not base64")]
    public async Task Without_the_token_nothing_opens(string header)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_forge.Instance.Address, $"{_repository.FullName}.git/info/refs?service=git-upload-pack")
        );
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Basic", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_repository_answers_conflict() => await ExpectAsync(HttpStatusCode.Conflict, "commits");

    [Fact]
    public async Task Unknown_things_are_not_found()
    {
        await CommitAsync();
        await ExpectAsync(HttpStatusCode.NotFound, "git/ref/heads/none");
        await ExpectAsync(HttpStatusCode.NotFound, "branches/none");
        await ExpectAsync(HttpStatusCode.NotFound, "contents/none.txt");
        await ExpectAsync(HttpStatusCode.NotFound, "releases/tags/none");
        await ExpectAsync(HttpStatusCode.NotFound, "actions/runs/1");
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, "commits/none");
        using var other = await _http.GetAsync(new Uri("api/v3/repos/factory/none", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("{\"name\": \"../up\"}")]
    [InlineData("{\"name\": \"..\"}")]
    [InlineData("{\"name\": \"a/b\"}")]
    [InlineData("{\"name\": \"\"}")]
    [InlineData("{}")]
    public async Task Bad_name_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync("orgs/factory/repos", body));

    [Fact]
    public async Task Name_that_exists_is_refused_in_any_case()
    {
        var name = _repository.FullName.Split('/')[1].ToUpperInvariant();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync("orgs/factory/repos", $$"""{"name": "{{name}}"}"""));
    }

    [Fact]
    public async Task Body_is_read_as_json_whatever_its_content_type() =>
        Assert.Equal(
            HttpStatusCode.Created,
            await PostAsync("orgs/factory/repos", """{"name": "as-a-form"}""", "application/x-www-form-urlencoded")
        );

    [Fact]
    public async Task Content_is_read_back()
    {
        var commit = await CommitAsync();

        Assert.Equal(commit, (await GetAsync("git/ref/heads/main")).GetProperty("object").GetProperty("sha").GetString());
        Assert.Equal(commit, (await GetAsync("branches/main")).GetProperty("commit").GetProperty("sha").GetString());
        Assert.Equal(commit, (await GetAsync("commits"))[0].GetProperty("sha").GetString());
        Assert.Equal(
            "Step 02: a test",
            (await GetAsync("commits/main")).GetProperty("commit").GetProperty("message").GetString()!.Split('\n')[0]
        );
        var content = (await GetAsync("contents/lib/main.dart?ref=main")).GetProperty("content").GetString()!;
        Assert.Equal("main", Encoding.UTF8.GetString(Convert.FromBase64String(content)));
        var tree = await GetAsync("git/trees/main?recursive=1");
        Assert.Contains("lib/main.dart", tree.GetProperty("tree").EnumerateArray().Select(e => e.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Dispatch_refuses_what_the_workflow_does_not_know()
    {
        await CommitAsync();
        const string Path = "actions/workflows/build.yml/dispatches";

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostHereAsync(Path, """{"ref": "none"}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostHereAsync(Path, """{"ref": "main", "inputs": {"unknown": "1"}}"""));
        Assert.Equal(HttpStatusCode.NotFound, await PostHereAsync("actions/workflows/other.yml/dispatches", """{"ref": "main"}"""));
        Assert.Equal(HttpStatusCode.NoContent, await PostHereAsync(Path, """{"ref": "refs/heads/main"}"""));
        Assert.Equal(HttpStatusCode.OK, await PostHereAsync(Path, """{"ref": "main", "return_run_details": true}"""));
    }

    [Fact]
    public async Task Artifact_link_lives_a_minute_and_the_artifact_a_day()
    {
        var commit = await CommitAsync();
        var run = await _forge.Client.EnsureBuildAsync(
            new BuildRequest
            {
                Repository = _repository.FullName,
                Commit = commit,
                RequestId = "key",
                BuildType = "debug",
                VersionName = "1.0.1",
                VersionCode = 1,
            },
            Cancelled
        );
        var build = await _forge.EndOfAsync(_repository, run);
        var address = new Uri(build.MainArtifact!.Url);

        using var redirect = await _http.GetAsync(address, Cancelled);
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        using var anonymous = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(anonymous, redirect.Headers.Location!));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(anonymous, new Uri(redirect.Headers.Location + "0")));
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(anonymous, redirect.Headers.Location!));

        using var logs = await _http.GetAsync(new Uri(build.LogsUrl), Cancelled);
        Assert.Equal(HttpStatusCode.Redirect, logs.StatusCode);
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(_http, address));
    }

    [Fact]
    public async Task Files_of_a_data_folder_from_before_files_had_names_are_found()
    {
        var commit = await CommitAsync();
        var run = await _forge.Client.EnsureBuildAsync(
            new BuildRequest
            {
                Repository = _repository.FullName,
                Commit = commit,
                RequestId = "key",
                BuildType = "debug",
                VersionName = "1.0.1",
                VersionCode = 1,
            },
            Cancelled
        );
        var build = await _forge.EndOfAsync(_repository, run);
        foreach (
            var folder in new[] { "artifacts", "logs" }.SelectMany(kind =>
                Directory.GetDirectories(Path.Combine(_forge.Data, "forge", kind))
            )
        )
        {
            File.Move(Assert.Single(Directory.GetFiles(folder)), folder + ".file");
            Directory.Delete(folder);
            File.Move(folder + ".file", folder);
        }

        foreach (var address in new[] { build.MainArtifact!.Url, build.LogsUrl })
        {
            using var redirect = await _http.GetAsync(new Uri(address), Cancelled);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(_http, redirect.Headers.Location!));
        }
    }

    [Fact]
    public async Task Answers_say_how_much_of_the_hour_is_left()
    {
        using var answer = await _http.GetAsync(new Uri("api/v3/rate_limit", UriKind.Relative), Cancelled);

        Assert.Equal("5000", answer.Headers.GetValues("x-ratelimit-limit").Single());
        Assert.True(int.Parse(answer.Headers.GetValues("x-ratelimit-remaining").Single()) < 5000);
    }

    /// <summary>A request that found the repository and then waited for another deletion and a creation.</summary>
    [Fact]
    public async Task Late_deletion_leaves_a_newer_repository_of_the_name_alone()
    {
        var late = new RepositoryScope(new DefaultHttpContext(), _forge.Instance.Service<ForgeCatalogue>().Repositories.Single());
        Assert.True(await _forge.Client.DeleteRepositoryAsync(_game, _repository.FullName, Cancelled));
        await _forge.RepositoryAsync(_game);

        var answer = await _forge.Instance.Service<RepositoryRoutes>().DeleteAsync(late);

        Assert.Equal(StatusCodes.Status404NotFound, Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer).StatusCode);
        Assert.True(Directory.Exists(_forge.BarePath(_repository)));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, Uri address)
    {
        using var answer = await http.GetAsync(address, Cancelled);
        return answer.StatusCode;
    }

    private async Task<string> CommitAsync()
    {
        var request = _forge.Commit(_repository, _game, 2, null, ("lib/main.dart", "main"));
        return (await _forge.CommitAsync(request with { Files = [.. request.Files, FactoryWorkflow.File.ToChange()] })).Commit;
    }

    private async Task ExpectAsync(HttpStatusCode status, string path)
    {
        using var answer = await _http.GetAsync(Here(path), Cancelled);
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task<JsonElement> GetAsync(string path) =>
        JsonDocument.Parse(await _http.GetStringAsync(Here(path), Cancelled)).RootElement;

    private Task<HttpStatusCode> PostHereAsync(string path, string body) => PostAsync($"repos/{_repository.FullName}/{path}", body);

    private async Task<HttpStatusCode> PostAsync(string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await _http.PostAsync(new Uri("api/v3/" + path, UriKind.Relative), content, Cancelled);
        return answer.StatusCode;
    }

    private Uri Here(string path) => new($"api/v3/repos/{_repository.FullName}/{path}", UriKind.Relative);
}
