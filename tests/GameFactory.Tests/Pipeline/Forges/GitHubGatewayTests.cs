using System.Net;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Pipeline.Forges;

/// <summary>What an answer of the forge means for the engine, through Octokit itself.</summary>
public sealed class GitHubGatewayTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Used_up_rate_limit_waits_until_its_reset()
    {
        var wait = await WaitAsync(
            HttpStatusCode.Forbidden,
            "API rate limit exceeded",
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Limit", "5000"),
            ("X-RateLimit-Reset", s_now.AddMinutes(7).ToUnixTimeSeconds().ToString())
        );

        Assert.Equal((WaitReason.Quota, TimeSpan.FromMinutes(7)), wait);
    }

    [Fact]
    public async Task Secondary_limit_waits_as_long_as_it_says()
    {
        var wait = await WaitAsync(HttpStatusCode.Forbidden, "You have exceeded a secondary rate limit.", ("Retry-After", "90"));

        Assert.Equal((WaitReason.Quota, TimeSpan.FromSeconds(90)), wait);
    }

    [Fact]
    public async Task Too_many_requests_waits_as_long_as_it_says() =>
        Assert.Equal(
            (WaitReason.Quota, TimeSpan.FromSeconds(30)),
            await WaitAsync(HttpStatusCode.TooManyRequests, "slow down", ("Retry-After", "30"))
        );

    [Fact]
    public async Task Broken_forge_is_infrastructure() =>
        Assert.Equal((WaitReason.Infrastructure, null), await WaitAsync(HttpStatusCode.BadGateway, "oops"));

    [Fact]
    public async Task Unreachable_forge_is_infrastructure()
    {
        var wait = await Assert.ThrowsAsync<ForgeUnavailableException>(() =>
            BuildAsync(new FakeHandler(_ => throw new HttpRequestException("no route")))
        );

        Assert.Equal(WaitReason.Infrastructure, wait.Reason);
    }

    [Fact]
    public async Task Refusal_is_no_wait()
    {
        var refused = await Assert.ThrowsAsync<Octokit.AuthorizationException>(() =>
            BuildAsync(new FakeHandler(_ => Answer(HttpStatusCode.Unauthorized, "Bad credentials")))
        );

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_call_without_an_answer_is_known_with_its_attempt_until_it_has_one()
    {
        var time = new FakeTimeProvider(s_now);
        var calls = new UnansweredCalls(time);
        var (attempt, reached, frozen) = (
            new AttemptId(Guid.NewGuid()),
            new TaskCompletionSource(),
            new TaskCompletionSource<HttpResponseMessage>()
        );
        UnansweredCalls.Enter(attempt);
        var forge = ForgeServices.Create(
            new ForgeOptions { Address = new Uri("http://forge.test/") },
            time,
            () => new FrozenHandler(reached, frozen.Task),
            calls
        );

        var build = forge.GetBuildAsync("owner/name", 1, CancellationToken.None);
        await reached.Task;
        time.Advance(TimeSpan.FromSeconds(40));
        var open = calls.OlderThan(TimeSpan.FromSeconds(5));
        frozen.SetResult(Answer(HttpStatusCode.NotFound, "gone"));
        await Assert.ThrowsAnyAsync<Exception>(() => build);

        Assert.Equal([new UnansweredCall(attempt, "the forge", TimeSpan.FromSeconds(40))], open);
        Assert.Empty(calls.OlderThan(TimeSpan.Zero));
    }

    private static async Task<(WaitReason, TimeSpan?)> WaitAsync(
        HttpStatusCode status,
        string message,
        params (string Name, string Value)[] headers
    )
    {
        var wait = await Assert.ThrowsAsync<ForgeUnavailableException>(() =>
            BuildAsync(new FakeHandler(_ => Answer(status, message, headers)))
        );
        return (wait.Reason, wait.After);
    }

    private static Task<BuildSnapshot> BuildAsync(FakeHandler handler)
    {
        var forge = ForgeServices.Create(
            new ForgeOptions { Address = new Uri("http://forge.test/"), Token = "secret" },
            new FakeTimeProvider(s_now),
            () => handler
        );
        return forge.GetBuildAsync("owner/name", 1, CancellationToken.None);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string message, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status)
        {
            Content = new StringContent($$"""{"message": "{{message}}"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    private sealed class FrozenHandler(TaskCompletionSource reached, Task<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            reached.TrySetResult();
            return answer;
        }
    }
}
