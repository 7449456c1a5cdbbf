using GameFactory.Engine.Steps;
using Octokit;
using Octokit.Internal;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>The one way to the REST API. Every fault becomes either a durable wait or the exception that Octokit threw.</summary>
internal sealed class GitHubGateway
{
    private static readonly TimeSpan s_secondaryPause = TimeSpan.FromMinutes(1);

    private readonly GitHubClient _client;
    private readonly TimeProvider _time;
    private readonly UnansweredCalls? _calls;

    public GitHubGateway(ForgeOptions options, TimeProvider time, Func<HttpMessageHandler>? handler = null, UnansweredCalls? calls = null)
    {
        (_time, _calls) = (time, calls);
        var address = options.Address.Host is "github.com" or "api.github.com"
            ? GitHubClient.GitHubApiUrl
            : new Uri(options.Address, "/api/v3/");
        var credentials = options.Token is { Length: > 0 } token ? new Credentials(token) : Credentials.Anonymous;
        _client = new GitHubClient(
            new Connection(
                new ProductHeaderValue("GameFactory"),
                address,
                new InMemoryCredentialStore(credentials),
                new HttpClientAdapter(() => new ApiVersionHandler(handler?.Invoke() ?? HttpMessageHandlerFactory.CreateDefault())),
                new SimpleJsonSerializer()
            )
        );
    }

    public async Task<T> CallAsync<T>(Func<IGitHubClient, Task<T>> call, CancellationToken cancellationToken)
    {
        using var open = _calls?.Begin(ForgeOptions.Spoken);
        try
        {
            return await call(_client).WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (Later(exception, cancellationToken) is { } wait)
        {
#pragma warning disable MA0027 // The new exception holds the caught one; the analyzer takes it for the same.
            throw wait;
#pragma warning restore MA0027
        }
    }

    /// <summary>The wait that a fault asks for; null when waiting would not help.</summary>
    private ForgeUnavailableException? Later(Exception exception, CancellationToken cancellationToken) =>
        exception switch
        {
            RateLimitExceededException limit => Quota(limit, limit.Reset - _time.GetUtcNow()),
            SecondaryRateLimitExceededException secondary => Quota(secondary, RetryAfter(secondary) ?? s_secondaryPause),
            AbuseException abuse => Quota(abuse, TimeSpan.FromSeconds(abuse.RetryAfterSeconds ?? 60)),
            ApiException api when (int)api.StatusCode == 429 => Quota(api, RetryAfter(api) ?? s_secondaryPause),
            ApiException api when (int)api.StatusCode >= 500 => Away(api, RetryAfter(api)),
            HttpRequestException or IOException => Away(exception, null),
            OperationCanceledException when !cancellationToken.IsCancellationRequested => Away(exception, null),
            _ => null,
        };

    private static ForgeUnavailableException Quota(Exception inner, TimeSpan after) =>
        new(WaitReason.Quota, $"The forge asks to wait: {inner.Message}", after > TimeSpan.Zero ? after : TimeSpan.FromSeconds(1), inner);

    private static ForgeUnavailableException Away(Exception inner, TimeSpan? after) =>
        new(WaitReason.Infrastructure, $"The forge does not answer: {inner.Message}", after, inner);

    private static TimeSpan? RetryAfter(ApiException exception) =>
        exception.HttpResponse?.Headers.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value
            is { } text
        && int.TryParse(text, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
