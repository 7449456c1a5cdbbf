using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GameFactory.IntegrationTests.Storage;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.IntegrationTests.Server;

/// <summary>
/// The database loses a commit's answer: every protocol says what is known and how to repeat the command, and the repeat is not done twice.
/// </summary>
public sealed partial class OutageTests : IAsyncLifetime
{
    private readonly TcpGate _gate = new();
    private readonly FactoryServer _server;

    public OutageTests() => _server = new FactoryServer { Gate = _gate };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _gate.DisposeAsync();
    }

    [Fact]
    public async Task Over_HTTP_it_is_503_with_a_time_to_ask_again()
    {
        var batch = await BatchAsync();
        _gate.LoseCommits(1);

        using var lost = await PostAsync($"/v1/batches/{batch}/pause", "one");
        using var repeated = await PostAsync($"/v1/batches/{batch}/pause", "one");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), lost.Headers.RetryAfter?.Delta);
        Assert.Contains(
            "Idempotency-Key",
            (string?)JsonNode.Parse(await lost.Content.ReadAsStringAsync(Cancellation))!["detail"],
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
    }

    [Fact]
    public async Task Over_gRPC_it_is_unavailable_with_a_time_to_ask_again()
    {
        var request = new BatchCommandRequest
        {
            Id = await BatchAsync(),
            Kind = BatchCommandKind.Pause,
            RequestId = "one",
        };
        _gate.LoseCommits(1);

        var lost = await Assert.ThrowsAsync<RpcException>(() =>
            _server.Batches.CommandAsync(request, cancellationToken: Cancellation).ResponseAsync
        );
        var repeated = await _server.Batches.CommandAsync(request, cancellationToken: Cancellation);

        Assert.Equal(StatusCode.Unavailable, lost.StatusCode);
        Assert.Equal("2", lost.Trailers.GetValue("retry-after"));
        Assert.Contains("request id", lost.Status.Detail, StringComparison.Ordinal);
        Assert.Equal("one", repeated.RequestId);
    }

    [Fact]
    public async Task The_command_line_says_the_id_to_repeat_with()
    {
        var batch = await BatchAsync();
        string[] line = ["batch", "pause", batch, "--server", _server.Page.ToString()];
        _gate.LoseCommits(1);

        var (lost, _, error) = await CommandLine.RunAsync(line);
        var id = RequestId().Match(error).Groups["id"].Value;
        var (repeated, _, _) = await CommandLine.RunAsync([.. line, "--request-id", id]);

        Assert.Equal((1, 0), (lost, repeated));
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private async Task<string> BatchAsync()
    {
        var request = new CreateBatchRequest { Name = "outage", GameCount = 1 };
        request.GenreMix.Add(new GenreShare { Genre = "runner" });
        return (await _server.Batches.CreateAsync(request, cancellationToken: Cancellation)).Id;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Idempotency-Key", key } } };
        return await _server.Http.SendAsync(request, Cancellation);
    }

    [GeneratedRegex("--request-id (?<id>[0-9a-f]{32})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestId();
}
