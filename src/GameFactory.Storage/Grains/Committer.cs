using Microsoft.Extensions.Logging;

namespace GameFactory.Storage.Grains;

/// <summary>Commits groups one after another on its own connection, and settles each write of a group that failed.</summary>
internal sealed partial class Committer(
    IWriterConnection connection,
    StorageOptions options,
    StorageMetrics metrics,
    TimeProvider time,
    ILogger<Committer> logger
) : IAsyncDisposable
{
    private const int MostRepeats = 20;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Random _jitter = new();

    /// <summary>Ends every write of the group, one way or the other; never throws for what the database does.</summary>
    /// <param name="group">Sorted by key.</param>
    public async Task CommitAsync(ReadOnlyMemory<PendingWrite> group)
    {
        var started = time.GetTimestamp();
        try
        {
            await SettleAsync(group);
        }
        catch (Exception error)
        {
            // A lane that died would leave every grain of the silo waiting.
            LogFault(error, group.Length);
            await connection.CloseAsync();
            Fail(group, new WriteOutcomeUnknownException("The writer failed: the state may be written or not.", error));
        }

        metrics.Committed(group.Length, time.GetElapsedTime(started));
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task SettleAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        for (var repeat = 0; ; repeat++)
        {
            if (await OpenAsync() is { } away)
            {
                Fail(writes, new WriteNotDoneException("The database cannot be reached; nothing was written.", away));
                return;
            }

            var result = await connection.WriteAsync(writes);
            if (result.Outcome == GroupOutcome.VersionConflict)
            {
                (result, writes) = await SeparateAsync(writes);
            }

            if (await EndAsync(writes, result, repeat))
            {
                return;
            }
        }
    }

    /// <summary>True when every write has ended; false when the same group is to be written again.</summary>
    private async Task<bool> EndAsync(ReadOnlyMemory<PendingWrite> writes, GroupResult result, int repeat)
    {
        switch (result.Outcome)
        {
            case GroupOutcome.Committed:
                Succeed(writes);
                return true;
            case GroupOutcome.VersionConflict or GroupOutcome.Repeat when repeat < MostRepeats:
                LogRepeated(result.Error!, writes.Length);
                await Task.Delay(TimeSpan.FromMilliseconds(_jitter.Next(1, 10 * (repeat + 1))), time, CancellationToken.None);
                return false;
            case GroupOutcome.BadData when writes.Length > 1:
                // Each write is complete in itself, so a group may be cut anywhere.
                await SettleAsync(writes[..(writes.Length / 2)]);
                await SettleAsync(writes[(writes.Length / 2)..]);
                return true;
            case GroupOutcome.BadData:
                LogRejected(result.Error!, writes.Span[0].Key.Type, writes.Span[0].Key.N0, writes.Span[0].Key.N1);
                Fail(writes, result.ForCulprit());
                return true;
            case GroupOutcome.Unknown:
                await connection.CloseAsync();
                LogUnknown(result.Error!, writes.Length);
                Fail(
                    writes,
                    new WriteOutcomeUnknownException(
                        "The connection was lost during a commit: the state may be written or not.",
                        result.Error!
                    )
                );
                return true;
            default:
                await connection.CloseAsync();
                LogNotDone(result.Error!, writes.Length);
                Fail(
                    writes,
                    new WriteNotDoneException(
                        $"The database refused the commit; nothing was written: {result.Error!.Message}",
                        result.Error
                    )
                );
                return true;
        }
    }

    /// <summary>
    /// Writes the winners of a group with a version conflict and fails the losers alone; answers what became of the winners.
    /// </summary>
    private async Task<(GroupResult Result, ReadOnlyMemory<PendingWrite> Winners)> SeparateAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        var winners = new List<PendingWrite>(writes.Length);
        var losers = new List<(PendingWrite Write, int? Stored)>();
        var result = await connection.WriteWinnersAsync(writes, winners, losers);
        if (winners.Count + losers.Count < writes.Length)
        {
            // It failed before the locks told who is who.
            return (result, writes);
        }

        foreach (var (write, stored) in losers)
        {
            metrics.Failed("conflict");
            write.FailStale(stored);
        }

        return (result, winners.ToArray());
    }

    /// <summary>Null when the connection is open, else why not. Nothing was sent yet, so trying for a while repeats nothing.</summary>
    private async Task<Exception?> OpenAsync()
    {
        var started = time.GetTimestamp();
        while (!connection.IsOpen)
        {
            try
            {
                using var limit = new CancellationTokenSource(options.CommandTimeout, time);
                await connection.OpenAsync(limit.Token);
            }
            catch (Exception error)
            {
                if (time.GetElapsedTime(started) >= options.ReconnectFor)
                {
                    LogAway(error);
                    return error;
                }

                await Task.Delay(s_pause, time, CancellationToken.None);
            }
        }

        return null;
    }

    private static void Succeed(ReadOnlyMemory<PendingWrite> writes)
    {
        foreach (var write in writes.Span)
        {
            write.Succeed();
        }
    }

    private void Fail(ReadOnlyMemory<PendingWrite> writes, Exception error)
    {
        foreach (var write in writes.Span)
        {
            metrics.Failed(error.GetType().Name);
            write.Fail(error);
        }
    }
}
