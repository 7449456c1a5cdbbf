using System.IO.Compression;
using System.Text;
using GameFactory.Server.V1;
using Google.Protobuf;
using Grpc.Core;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Players' events over the gRPC stream: the same answers as over HTTP.</summary>
public sealed class EventStreamTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private EventService.EventServiceClient Client => new(server.Channel);

    [Fact]
    public async Task Each_message_is_answered_in_its_order_after_it_is_stored()
    {
        var game = await server.GameAsync();
        using var call = await OpenAsync(game);
        var first = Event();
        var stored = await AskAsync(call, new IngestRequest { Events = ByteString.CopyFromUtf8($"[{first},{Event()}]") });
        string[] messages = [$"[{first},{Event(type: "dance")},{Event()}]", "[", "[]"];
        foreach (var message in messages)
        {
            await call.RequestStream.WriteAsync(new IngestRequest { Events = ByteString.CopyFromUtf8(message) }, Cancelled);
        }

        await call.RequestStream.CompleteAsync();
        var replies = await call.ResponseStream.ReadAllAsync(Cancelled).ToListAsync(Cancelled);

        Assert.Equal((200, 2, 0), (stored.Status, stored.Accepted, stored.Duplicates));
        Assert.Equal([(200, 1, 1), (400, 0, 0), (200, 0, 0)], replies.Select(reply => (reply.Status, reply.Accepted, reply.Duplicates)));
        Assert.Equal((1, "unknown", "event_type"), replies[0].Rejected.Select(r => (r.Index, r.Code, r.Field)).Single());
        Assert.Contains("JSON", replies[1].Message, StringComparison.Ordinal);
        Assert.All(replies, reply => Assert.NotNull(reply.ServerTime));
        Assert.Equal(3L, await CountAsync(game));
    }

    [Fact]
    public async Task Lines_and_gzip_are_understood()
    {
        using var call = await OpenAsync(await server.GameAsync());
        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{Event()}\nnonsense\n{Event()}"), Cancelled);
        }

        var reply = await AskAsync(
            call,
            new IngestRequest
            {
                Events = ByteString.CopyFrom(buffer.ToArray()),
                Gzip = true,
                Lines = true,
            }
        );

        Assert.Equal((200, 2), (reply.Status, reply.Accepted));
        Assert.Equal("unreadable", Assert.Single(reply.Rejected).Code);
    }

    [Fact]
    public async Task Limits_are_those_of_http_and_leave_the_stream_open()
    {
        using var call = await OpenAsync(await server.GameAsync());
        var many = await AskAsync(
            call,
            new IngestRequest { Events = ByteString.CopyFromUtf8($"[{string.Join(',', Enumerable.Repeat("1", 1001))}]") }
        );
        var large = await AskAsync(call, new IngestRequest { Events = ByteString.CopyFrom(new byte[(1024 * 1024) + 1]) });
        var good = await AskAsync(call, new IngestRequest { Events = ByteString.CopyFromUtf8($"[{Event()}]") });

        Assert.Equal((413, 413, 200), (many.Status, large.Status, good.Status));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer gfw_wrong")]
    [InlineData("gfw_wrong")]
    public async Task Without_a_valid_key_the_call_ends(string? authorization)
    {
        using var call = Client.Ingest(
            authorization is null ? [] : new Metadata { { "authorization", authorization } },
            cancellationToken: Cancelled
        );
        await call.RequestStream.WriteAsync(new IngestRequest { Events = ByteString.CopyFromUtf8("[]") }, Cancelled);

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancelled));

        Assert.Equal(StatusCode.Unauthenticated, error.StatusCode);
    }

    private async Task<AsyncDuplexStreamingCall<IngestRequest, IngestReply>> OpenAsync(Guid game)
    {
        var keys = new WriteKeyService.WriteKeyServiceClient(server.Channel);
        var issued = await keys.IssueAsync(new IssueWriteKeyRequest { Game = game.ToString() }, cancellationToken: Cancelled);
        return Client.Ingest(new Metadata { { "authorization", $"Bearer {issued.Text}" } }, cancellationToken: Cancelled);
    }

    private static async Task<IngestReply> AskAsync(AsyncDuplexStreamingCall<IngestRequest, IngestReply> call, IngestRequest request)
    {
        await call.RequestStream.WriteAsync(request, Cancelled);
        Assert.True(await call.ResponseStream.MoveNext(Cancelled));
        return call.ResponseStream.Current;
    }

    private async Task<long> CountAsync(Guid game)
    {
        await using var command = server.Database.CreateCommand($"SELECT count(*) FROM analytics_events WHERE game_id = '{game}'");
        return (long)(await command.ExecuteScalarAsync(Cancelled))!;
    }

    private static string Event(string type = "level_start") =>
        $$"""{"id":"{{Guid.CreateVersion7()}}","event_type":"{{type}}","user_id":"u","session_id":"s","level":1,"properties":{},"""
        + $$""" "device_info":{},"timestamp":"{{TimeProvider.System.GetUtcNow():O}}"}""";
}
