using System.Threading.Channels;
using GameFactory.Insights.Ingestion;
using GameFactory.Server.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace GameFactory.Server.Events;

/// <summary>Players' events over gRPC: what a stream adds to <see cref="EventIngestor"/>.</summary>
internal sealed class EventGrpc(EventIngestor intake, IHostApplicationLifetime host) : V1.EventService.EventServiceBase
{
    // Answers that may be outstanding on one stream; beyond that it is not read on, and HTTP/2 holds the caller back.
    private const int Outstanding = 4;

    public override async Task Ingest(
        IAsyncStreamReader<V1.IngestRequest> requestStream, IServerStreamWriter<V1.IngestReply> responseStream, ServerCallContext context)
    {
        var authorization = context.RequestHeaders.GetValue("authorization");
        var replies = Channel.CreateBounded<Task<V1.IngestReply>>(Outstanding);
        // A server that stops waits for no caller: what has no answer yet is sent again to the next, and is not stored twice.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, host.ApplicationStopping);
        var reading = ReadAsync(requestStream, replies.Writer, authorization, ended.Token);
        try
        {
            await foreach (var reply in replies.Reader.ReadAllAsync(ended.Token))
            {
                await responseStream.WriteAsync(await reply, ended.Token);
            }
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            throw StoppingServer.Answer();
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
        }
    }

    // Never throws: what went wrong ends the channel, and thereby the call.
    private async Task ReadAsync(
        IAsyncStreamReader<V1.IngestRequest> requests, ChannelWriter<Task<V1.IngestReply>> replies, string? authorization, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var request in requests.ReadAllAsync(cancellationToken))
            {
                await replies.WriteAsync(TakeAsync(request, authorization, cancellationToken), cancellationToken);
            }

            replies.Complete();
        }
        catch (Exception e) when (e is OperationCanceledException or RpcException or IOException or InvalidOperationException)
        {
            replies.Complete(e);
        }
    }

    private async Task<V1.IngestReply> TakeAsync(V1.IngestRequest request, string? authorization, CancellationToken cancellationToken)
    {
        var (key, fault) = await intake.AuthorizeAsync(authorization, cancellationToken);
        if (key is null)
        {
            return fault!.Status == 401 ? throw new RpcException(new Status(StatusCode.Unauthenticated, fault.Message)) : Of(fault);
        }

        using var body = new MemoryStream(request.Events.ToByteArray(), writable: false);
        (var answer, fault) = await intake.TakeAsync(key, new IngestRequest(body, request.Lines, request.Gzip), cancellationToken);
        return fault is null ? Of(answer!) : Of(fault);
    }

    private V1.IngestReply Of(IngestFault fault) => new()
    {
        Status = fault.Status,
        Message = fault.Message,
        RetryAfterSeconds = fault.RetryAfterSeconds ?? 0,
        ServerTime = Timestamp.FromDateTime(intake.Now),
    };

    private static V1.IngestReply Of(IngestAnswer answer)
    {
        var reply = new V1.IngestReply
        {
            Status = 200,
            Accepted = answer.Accepted,
            Duplicates = answer.Duplicates,
            ServerTime = Timestamp.FromDateTime(answer.ServerTime),
        };
        reply.Rejected.AddRange(answer.Rejected.Select(rejection => new V1.RejectedEvent
        {
            Index = rejection.Index,
            Id = rejection.Id ?? "",
            Code = rejection.Code,
            Field = rejection.Field ?? "",
            Message = rejection.Message,
        }));
        return reply;
    }
}
