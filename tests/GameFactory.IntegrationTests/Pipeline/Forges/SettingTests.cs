using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GameFactory.Engine;
using GameFactory.LocalForge.Records;
using GameFactory.Pipeline.Forges;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>Secrets and variables of builds, set through Octokit at the local forge.</summary>
public sealed class SettingTests : IAsyncLifetime
{
    private readonly GameId _game = new(Guid.Parse("7d0d3e0a-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));
    private RunningForge _forge = null!;
    private ForgeRepository _repository = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private RepositoryRecord Record => _forge.Instance.Service<ForgeCatalogue>().Repositories.Single();

    public async ValueTask InitializeAsync()
    {
        _forge = await RunningForge.StartAsync();
        _repository = await _forge.RepositoryAsync(_game);
    }

    public ValueTask DisposeAsync() => _forge.DisposeAsync();

    [Fact]
    public async Task A_secret_is_sealed_on_its_way_replaced_by_the_next_and_in_no_file()
    {
        Assert.True(await _forge.Client.SetSecretAsync(_repository.FullName, "ANALYTICS_KEY", "gfw_first_of_two", Cancelled));
        Assert.True(await _forge.Client.SetSecretAsync(_repository.FullName, "ANALYTICS_KEY", "gfw_second_of_two", Cancelled));

        var (name, secret) = Assert.Single(Record.Secrets);
        Assert.Equal(("ANALYTICS_KEY", "gfw_second_of_two"), (name, _forge.Instance.Service<SecretBox>().Open(secret.Sealed)));
        await _forge.Instance.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(_forge.Data, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(
                "_of_two",
                Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancelled)),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_variable_is_made_and_then_changed()
    {
        Assert.True(await _forge.Client.SetVariableAsync(_repository.FullName, "ANALYTICS_ENDPOINT", "https://one.example.com", Cancelled));
        Assert.True(await _forge.Client.SetVariableAsync(_repository.FullName, "ANALYTICS_ENDPOINT", "https://two.example.com", Cancelled));

        Assert.Equal("https://two.example.com", Record.Variables["ANALYTICS_ENDPOINT"]);
    }

    [Fact]
    public async Task Settings_are_there_after_a_restart()
    {
        await _forge.Client.SetSecretAsync(_repository.FullName, "ANALYTICS_KEY", "gfw_kept", Cancelled);
        await _forge.Instance.DisposeAsync();
        await using var again = await RunningForge.StartAsync(data: _forge.Data);

        var record = again.Instance.Service<ForgeCatalogue>().Repositories.Single();
        Assert.Equal("gfw_kept", again.Instance.Service<SecretBox>().Open(record.Secrets["ANALYTICS_KEY"].Sealed));
    }

    [Fact]
    public async Task A_change_of_the_repository_keeps_secrets_that_are_set_meanwhile()
    {
        using var http = new HttpClient { BaseAddress = _forge.Instance.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningForge.Token);
        using var change = new SlowBody("""{"description": "another"}""", () =>
            _forge.Client.SetSecretAsync(_repository.FullName, "ANALYTICS_KEY", "gfw_meanwhile", Cancelled)
        );
        using var answer = await http.PatchAsync(new Uri($"api/v3/repos/{_repository.FullName}", UriKind.Relative), change, Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("another", Record.Description);
        Assert.Contains("ANALYTICS_KEY", Record.Secrets.Keys);
    }

    [Fact]
    public async Task Many_changes_at_once_lose_none()
    {
        using var http = new HttpClient { BaseAddress = _forge.Instance.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningForge.Token);
        var names = Enumerable.Range(0, 25).Select(n => $"KEY_{n}").ToList();
        await Task.WhenAll(
            names.SelectMany(name =>
                new[]
                {
                    _forge.Client.SetSecretAsync(_repository.FullName, name, "gfw", Cancelled),
                    _forge.Client.SetVariableAsync(_repository.FullName, name, "value", Cancelled),
                    DescribeAsync(http, name),
                }
            )
        );

        Assert.Equal(names.Order(), Record.Secrets.Keys.Order());
        Assert.Equal(names.Order(), Record.Variables.Keys.Order());
    }

    [Fact]
    public async Task A_repository_that_cannot_be_seen_refuses_both()
    {
        Assert.False(await _forge.Client.SetSecretAsync("factory/none", "ANALYTICS_KEY", "gfw", Cancelled));
        Assert.False(await _forge.Client.SetVariableAsync("factory/none", "ANALYTICS_ENDPOINT", "https://one.example.com", Cancelled));
    }

    [Theory]
    [InlineData("ANALYTICS_KEY", """{"encrypted_value": "bm90IHNlYWxlZA==", "key_id": "KEY"}""")]
    [InlineData("ANALYTICS_KEY", """{"encrypted_value": "", "key_id": "other"}""")]
    [InlineData("GITHUB_TOKEN", "{}")]
    public async Task What_is_not_sealed_for_the_forge_is_refused(string name, string body)
    {
        using var http = new HttpClient { BaseAddress = _forge.Instance.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningForge.Token);
        using var content = new StringContent(
            body.Replace("\"KEY\"", $"\"{_forge.Instance.Service<SecretBox>().KeyId}\"", StringComparison.Ordinal)
        );
        using var answer = await http.PutAsync(
            new Uri($"api/v3/repos/{_repository.FullName}/actions/secrets/{name}", UriKind.Relative),
            content,
            Cancelled
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(Record.Secrets);
    }

    private async Task<bool> DescribeAsync(HttpClient http, string text)
    {
        using var content = new StringContent($$"""{"description": "{{text}}"}""");
        using var answer = await http.PatchAsync(new Uri($"api/v3/repos/{_repository.FullName}", UriKind.Relative), content, Cancelled);
        return answer.IsSuccessStatusCode;
    }
}
