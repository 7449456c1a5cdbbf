using System.Runtime.CompilerServices;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace GameFactory.Server.Protocol;

/// <summary>
/// The beat of streams that are made of repeated reads: any silo can serve any of them, and one survives the restart of every other silo.
/// It ends when this server stops, which would otherwise wait for those who watch.
/// </summary>
internal sealed class LiveStream(TimeProvider time, IHostApplicationLifetime host)
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(500);

    /// <summary>One at once, then one each half second, until the caller hangs up or the server stops.</summary>
    public async IAsyncEnumerable<bool> BeatsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        do
        {
            yield return true;
        } while (await NextAsync(timer, cancellationToken));
    }

    /// <summary>Sends what comes to a gRPC caller. When it ended because the server stops, the call ends with UNAVAILABLE.</summary>
    public async Task SendAsync<T>(IAsyncEnumerable<T> messages, IServerStreamWriter<T> responses, CancellationToken cancellationToken)
    {
        await foreach (var message in messages.WithCancellation(cancellationToken))
        {
            await responses.WriteAsync(message, cancellationToken);
        }

        if (host.ApplicationStopping.IsCancellationRequested)
        {
            throw Stopping();
        }
    }

    /// <summary>What a stream ends with that was cut off because its server stops.</summary>
    public static RpcException Stopping() =>
        new(new Status(StatusCode.Unavailable, "The server stops; ask again in a moment, and send again what has no answer."));

    private async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        try
        {
            return await timer.WaitForNextTickAsync(ended.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
