using System.Threading.Channels;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Retention;
using GameFactory.Server.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Events;

/// <summary>
/// Players' events over gRPC: what a stream adds to <see cref="EventIngestor"/>, and what is asked about those that are stored.
/// </summary>
internal sealed class EventGrpc(EventIngestor ingestor, EventApi api, IHostApplicationLifetime host) : V1.EventService.EventServiceBase
{
    // Answers that may be outstanding on one stream; beyond that it is not read on, and HTTP/2 holds the caller back.
    private const int Outstanding = 4;

    public override async Task Ingest(
        IAsyncStreamReader<V1.IngestRequest> requestStream,
        IServerStreamWriter<V1.IngestReply> responseStream,
        ServerCallContext context
    )
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
            throw LiveStream.Stopping();
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
        }
    }

    public override async Task<V1.PoisonReply> Poison(V1.PoisonRequest request, ServerCallContext context) =>
        new()
        {
            Events =
            {
                (await api.PoisonAsync(RequestFields.Given(request.Limit), context.CancellationToken)).Select(EventMessages.ToMessage),
            },
        };

    public override async Task<V1.RetiredMonthsReply> RetiredMonths(V1.RetiredMonthsRequest request, ServerCallContext context) =>
        new() { Months = { (await api.RetiredMonthsAsync(context.CancellationToken)).Select(EventMessages.ToMessage) } };

    public override async Task<V1.RetiredMonthsReply> RetireMonths(V1.RetireMonthsRequest request, ServerCallContext context) =>
        new()
        {
            Months =
            {
                (await api.RetireMonthsAsync(RequestFields.Given(request.KeepMonths), context.CancellationToken)).Select(
                    EventMessages.ToMessage
                ),
            },
        };

    // Never throws: what went wrong ends the channel, and thereby the call.
    private async Task ReadAsync(
        IAsyncStreamReader<V1.IngestRequest> requests,
        ChannelWriter<Task<V1.IngestReply>> replies,
        string? authorization,
        CancellationToken cancellationToken
    )
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
        var (key, fault) = await ingestor.AuthorizeAsync(authorization, cancellationToken);
        if (key is null)
        {
            return fault!.Status == 401 ? throw new RpcException(new Status(StatusCode.Unauthenticated, fault.Message)) : Of(fault);
        }

        using var body = new MemoryStream(request.Events.ToByteArray(), writable: false);
        (var result, fault) = await ingestor.TakeAsync(key, new IngestRequest(body, request.Lines, request.Gzip), cancellationToken);
        return fault is null ? result!.ToMessage() : Of(fault);
    }

    private V1.IngestReply Of(IngestFault fault) =>
        new()
        {
            Status = fault.Status,
            Message = fault.Message,
            RetryAfterSeconds = fault.RetryAfterSeconds ?? 0,
            ServerTime = Timestamp.FromDateTime(ingestor.Now),
        };
}

/// <summary>Events as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class EventMessages
{
    [
        MapValue(nameof(V1.IngestReply.Status), 200),
        MapperIgnoreTarget(nameof(V1.IngestReply.Message)),
        MapperIgnoreTarget(nameof(V1.IngestReply.RetryAfterSeconds))
    ]
    public static partial V1.IngestReply ToMessage(this IngestResult result);

    [MapProperty(nameof(PoisonEvent.Game), nameof(V1.PoisonEvent.GameId))]
    public static partial V1.PoisonEvent ToMessage(this PoisonEvent poison);

    public static partial V1.RetiredMonth ToMessage(this RetiredMonth month);
}
