using System.Diagnostics;
using GameFactory.Server.V1;
using Grpc.Core;
using Spectre.Console;

namespace GameFactory.Cli.Output;

/// <summary>Shows a batch until it ends: one line that is redrawn on a terminal, a plain line every two seconds in a pipe.</summary>
internal static class BatchWatch
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(2);

    /// <summary>Returns the batch as it ended. A server that is restarted meanwhile is asked again.</summary>
    public static async Task<Batch> ShowAsync(
        Func<IAsyncEnumerable<Batch>> watch,
        Terminal terminal,
        bool json,
        CancellationToken cancellationToken
    )
    {
        if (!terminal.IsInteractive || json)
        {
            return await PlainAsync(watch(), terminal, json, cancellationToken);
        }

        Batch? last = null;
        await terminal
            .Rich.Live(new Text(""))
            .StartAsync(async live =>
            {
                await foreach (var batch in watch().WithCancellation(cancellationToken))
                {
                    last = batch;
                    live.UpdateTarget(new Text(BatchText.ProgressLine(batch)));
                }
            });
        return last ?? throw Gone();
    }

    /// <summary>The server's stream; it is opened again, for a minute, when the server goes away.</summary>
    public static async IAsyncEnumerable<Batch> StreamAsync(
        BatchService.BatchServiceClient batches,
        string id,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var failures = 0;
        while (true)
        {
            using var call = batches.Watch(new GetBatchRequest { Id = id }, cancellationToken: cancellationToken);
            while (true)
            {
                try
                {
                    if (!await call.ResponseStream.MoveNext(cancellationToken))
                    {
                        yield break;
                    }

                    failures = 0;
                }
                catch (RpcException error) when (error.StatusCode is StatusCode.Unavailable or StatusCode.Internal && ++failures < 60)
                {
                    await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
                    break;
                }

                yield return call.ResponseStream.Current;
            }
        }
    }

    private static async Task<Batch> PlainAsync(
        IAsyncEnumerable<Batch> watch,
        Terminal terminal,
        bool json,
        CancellationToken cancellationToken
    )
    {
        Batch? last = null;
        long? printed = null;
        await foreach (var batch in watch.WithCancellation(cancellationToken))
        {
            last = batch;
            if (json)
            {
                terminal.Line(MessageJson.Of(batch).ToJsonString(MessageJson.OneLine));
            }
            else if (
                printed is null
                || Stopwatch.GetElapsedTime(printed.Value) >= s_pace
                || (batch.CompletedAt is not null && batch.Deletion is null)
            )
            {
                printed = Stopwatch.GetTimestamp();
                terminal.Line(BatchText.ProgressLine(batch));
            }
        }

        return last ?? throw Gone();
    }

    private static CommandFailedException Gone() => new("the batch is gone");
}
