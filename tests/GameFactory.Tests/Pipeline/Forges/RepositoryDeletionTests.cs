using System.Net;
using System.Text;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Tests.Pipeline.Forges;

/// <summary>When the forge's "not found" counts as deleted: GitHub says it also of what the token may not see.</summary>
public sealed class RepositoryDeletionTests
{
    private const string Repository = "GET /api/v3/repos/factory/game-1";
    private const string Deletion = "DELETE /api/v3/repos/factory/game-1";
    private const string Organisation = "GET /api/v3/orgs/factory";
    private const string Privates = "GET /api/v3/orgs/factory/repos?type=private&per_page=1";
    private const string User = "GET /api/v3/user";
    private const string UserPrivates = "GET /api/v3/user/repos?visibility=private&affiliation=owner&per_page=1";
    private const string One = """[{"id": 2, "name": "other"}]""";

    private static readonly GameId s_game = new(Guid.Parse("7d0d3e0a-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));

    [Fact]
    public async Task Not_found_is_gone_when_the_owner_is_seen() =>
        Assert.True(await DeleteAsync(new ForgeOptions(), (Organisation, "{}")));

    [Fact]
    public async Task Not_found_is_no_answer_when_not_even_the_owner_is_seen() => await IsBlindAsync(new ForgeOptions());

    [Theory]
    [InlineData("someone", false)]
    [InlineData("factory", true)]
    public async Task A_user_that_owns_must_be_the_token_s_own(string login, bool gone)
    {
        var options = new ForgeOptions { OwnerIsUser = true };
        var user = (User, $$"""{"login": "{{login}}"}""");

        if (gone)
        {
            Assert.True(await DeleteAsync(options, user));
            return;
        }

        await IsBlindAsync(options, user);
    }

    [Fact]
    public async Task Private_repositories_are_gone_only_when_the_token_sees_another_one()
    {
        var options = new ForgeOptions { Private = true };
        await IsBlindAsync(options, (Organisation, "{}"), (Privates, "[]"));
        await IsBlindAsync(options, (Organisation, "{}"));
        Assert.True(await DeleteAsync(options, (Organisation, "{}"), (Privates, One)));

        options.OwnerIsUser = true;
        await IsBlindAsync(options, (User, """{"login": "factory"}"""), (UserPrivates, "[]"));
        Assert.True(await DeleteAsync(options, (User, """{"login": "factory"}"""), (UserPrivates, One)));
    }

    [Fact]
    public async Task A_deletion_that_is_not_found_counts_only_when_the_repository_is_gone()
    {
        var ours = (Repository, $$"""{"name": "game-1", "description": "GameFactory game {{s_game}}"}""");

        var wait = await Assert.ThrowsAsync<ForgeUnavailableException>(() => DeleteAsync(new ForgeOptions(), ours, (Organisation, "{}")));
        Assert.Contains("Administration", wait.Message, StringComparison.Ordinal);

        var asked = new List<string>();
        Assert.True(
            await DeleteAsync(
                new ForgeOptions(),
                request =>
                    (asked.Count(known => known == Repository), request) switch
                    {
                        (1, Repository) => ours.Item2,
                        (_, Organisation) => "{}",
                        _ => null,
                    },
                asked
            )
        );
        Assert.Equal([Repository, Deletion, Repository, Organisation], asked);
    }

    private static async Task IsBlindAsync(ForgeOptions options, params (string Request, string Body)[] answers)
    {
        var wait = await Assert.ThrowsAsync<ForgeUnavailableException>(() => DeleteAsync(options, answers));

        Assert.Equal(WaitReason.Infrastructure, wait.Reason);
        Assert.Contains("renew Forge:Token", wait.Message, StringComparison.Ordinal);
    }

    private static Task<bool> DeleteAsync(ForgeOptions options, params (string Request, string Body)[] answers) =>
        DeleteAsync(options, request => answers.FirstOrDefault(answer => answer.Request == request).Body, []);

    /// <summary>What has no answer is not found.</summary>
    private static Task<bool> DeleteAsync(ForgeOptions options, Func<string, string?> answer, List<string> asked)
    {
        var handler = new FakeHandler(request =>
        {
            var text = $"{request.Method} {request.RequestUri!.PathAndQuery}";
            asked.Add(text);
            var body = answer(text);
            return new HttpResponseMessage(body is null ? HttpStatusCode.NotFound : HttpStatusCode.OK)
            {
                Content = new StringContent(body ?? """{"message": "Not Found"}""", Encoding.UTF8, "application/json"),
            };
        });
        var forge = ForgeServices.Create(
            options with
            {
                Address = new Uri("http://forge.test/"),
                Owner = "factory",
                Token = "secret",
            },
            TimeProvider.System,
            () => handler
        );
        return forge.DeleteRepositoryAsync(s_game, "factory/game-1", TestContext.Current.CancellationToken);
    }
}
