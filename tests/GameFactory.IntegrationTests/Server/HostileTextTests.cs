using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Server.V1;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Server;

/// <summary>
/// Text that the database, a terminal or the framework cannot take, and parts of a body: refused in a sentence, and nothing of it stored.
/// </summary>
public sealed class HostileTextTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_in_any_query_is_answered_or_refused_with_its_field()
    {
        var document = JsonNode.Parse(await server.Http.GetStringAsync("/openapi/v1.json", Cancellation))!;
        var problems = new List<string>();
        foreach (var (path, calls) in document["paths"]!.AsObject().Where(path => !path.Key.EndsWith("/watch", StringComparison.Ordinal)))
        {
            foreach (
                var parameter in (calls!["get"]?["parameters"]?.AsArray() ?? []).Where(parameter => (string?)parameter!["in"] == "query")
            )
            {
                foreach (var value in (string[])["%00", "a%00b", "%FF", "%ED%A0%80", "%E2%80%AE", new string('x', 5_000)])
                {
                    var route = path.Replace("{id}", $"{Guid.Empty}", StringComparison.Ordinal)
                        .Replace("{step}", "1", StringComparison.Ordinal);
                    var address = $"{route}?{(string)parameter!["name"]!}={value}";
                    using var answer = await server.Http.GetAsync(
                        new Uri(address, UriKind.Relative),
                        HttpCompletionOption.ResponseHeadersRead,
                        Cancellation
                    );
                    if (
                        (int)answer.StatusCode >= 500
                        || (value.Contains("%00", StringComparison.Ordinal) && answer.StatusCode != HttpStatusCode.BadRequest)
                    )
                    {
                        problems.Add($"{(int)answer.StatusCode} {address}");
                    }
                }
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Text_in_a_message_is_refused_with_its_field()
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await server.Games.GetAsync(new GetGameRequest { Id = "a\0b" }, cancellationToken: Cancellation)
        );

        Assert.Equal((StatusCode.InvalidArgument, "id"), (error.StatusCode, error.Trailers.GetValue("field")));
    }

    [Fact]
    public async Task A_body_in_another_charset_is_refused_in_a_sentence()
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=bogus");

        using var answer = await server.Http.PostAsync(new Uri("/v1/batches", UriKind.Relative), content, Cancellation);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("must be UTF-8", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_says_so_to_a_browser_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var answer = await server.Http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(
            "There is nothing at /nothing-here",
            await answer.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_part_of_a_compressed_body_is_refused_and_nothing_of_it_stored()
    {
        var game = await server.GameAsync();
        var key = (await server.Services.GetRequiredService<WriteKeys>().IssueAsync(game, WriteKeyPurpose.App, Cancellation)).Text;
        var (whole, cut) = Compressed(Event(), Event());

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(key, cut));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(key, [.. whole, 0]));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(key, [.. whole, .. whole]));
        Assert.Equal(0L, await CountAsync(game));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(key, whole));
        Assert.Equal(2L, await CountAsync(game));
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        var game = await server.GameAsync();
        var key = (await server.Services.GetRequiredService<WriteKeys>().IssueAsync(game, WriteKeyPurpose.App, Cancellation)).Text;

        Assert.Equal(HttpStatusCode.OK, await SendAsync(key, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Event())], encoding: null));
        Assert.Equal(1L, await CountAsync(game));
    }

    private async Task<HttpStatusCode> SendAsync(string key, byte[] body, string? encoding = "gzip")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events") { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        if (encoding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(encoding);
        }

        using var answer = await server.Http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private async Task<long> CountAsync(Guid game)
    {
        await using var command = server.Database.CreateCommand("SELECT count(*) FROM analytics_events WHERE game_id = $1");
        command.Parameters.AddWithValue(game);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    /// <summary>Both lines, and what a client had sent when it was cut off after it had flushed the first.</summary>
    private static (byte[] Whole, byte[] Cut) Compressed(string first, string second)
    {
        using var sent = new MemoryStream();
        byte[] cut;
        using (var gzip = new GZipStream(sent, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(first + "\n"));
            gzip.Flush();
            cut = sent.ToArray();
            gzip.Write(Encoding.UTF8.GetBytes(second));
        }

        return (sent.ToArray(), cut);
    }

    private static string Event() =>
        $$"""{"id":"{{Guid.CreateVersion7()}}","event_type":"game_start","user_id":"u","session_id":"s","""
        + $$""" "timestamp":"{{TimeProvider.System.GetUtcNow():O}}"}""";
}
