using GameFactory.Server.V1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A server that is told to stop waits for nobody who only watches.</summary>
public sealed class StoppingTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_streams_end_and_say_to_ask_again()
    {
        var request = new CreateBatchRequest { Name = "watched", GameCount = 1 };
        request.GenreMix.Add(new GenreShare { Genre = "runner" });
        var batch = (await server.Batches.CreateAsync(request, cancellationToken: Cancellation)).Id;
        using var watch = server.Batches.Watch(new GetBatchRequest { Id = batch }, cancellationToken: Cancellation);
        Assert.True(await watch.ResponseStream.MoveNext(Cancellation));
        using var ingest = await IngestAsync();
        using var events = await server.Http.GetAsync(
            $"/v1/batches/{batch}/progress",
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );

        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var cutOff = await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(Cancellation));
        var unanswered = await Assert.ThrowsAsync<RpcException>(async () =>
            await ingest.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation)
        );
        var text = await events.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(StatusCode.Unavailable, cutOff.StatusCode);
        Assert.Contains("ask again", cutOff.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(StatusCode.Unavailable, unanswered.StatusCode);
        Assert.Contains("\"status\":\"pending\"", text, StringComparison.Ordinal);
    }

    /// <summary>A stream of events with one message answered.</summary>
    private async Task<AsyncDuplexStreamingCall<IngestRequest, IngestReply>> IngestAsync()
    {
        var game = await server.GameAsync();
        var key = await new WriteKeyService.WriteKeyServiceClient(server.Channel).IssueAsync(
            new IssueWriteKeyRequest { Game = game.ToString() },
            cancellationToken: Cancellation
        );
        var call = new EventService.EventServiceClient(server.Channel).Ingest(
            new Metadata { { "authorization", $"Bearer {key.Text}" } },
            cancellationToken: Cancellation
        );
        await call.RequestStream.WriteAsync(new IngestRequest { Events = ByteString.CopyFromUtf8("[]") }, Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        return call;
    }
}
