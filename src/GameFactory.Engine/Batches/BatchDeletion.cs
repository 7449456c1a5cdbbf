using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Batches;

/// <summary>
/// The end of a batch: every game becomes a tombstone, nothing works for it any more, then its repositories and rows go, page by page, the
/// batch's own row last. Each part may be done again, so a job that was cut off starts from the top with what is left.
/// </summary>
internal sealed partial class BatchDeletion(
    IBatchRows rows,
    IBatchAttempts attempts,
    GameOrders orders,
    TimeProvider local,
    IServiceProvider services,
    ILogger<BatchDeletion> log
)
{
    private const int ToldPage = 1000;
    private const int DeletedPage = 500;

    // Repositories go one by one over HTTP: small pages let the count of what is left move, and leave little to do again.
    private const int RepositoriesPage = 32;
    private const int RepositoriesAtOnce = 8;
    private static readonly TimeSpan s_askAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_worthTelling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_forgeFloor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_forgeCeiling = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_nextRound = TimeSpan.FromSeconds(10);

    private readonly IGameRepositories? _repositories = services.GetService<IGameRepositories>();

    /// <summary>Does all of it. What cannot go on says why in the batch's row and ends the round; the dispatcher begins the next.</summary>
    public async Task RunAsync(IDispatchedBatch batch, CancellationToken cancellationToken)
    {
        if (batch.State is not { Deleted: false } state)
        {
            return;
        }

        try
        {
            await RemoveGamesAsync(batch, state, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && error is not OutOfMemoryException)
        {
            await batch.ApplyAsync(new BatchEvent.DeletionHeld(error.Message));
            await Task.Delay(s_nextRound, local, cancellationToken);
            throw;
        }

        // Saved before the row goes, because nothing can be written about it afterwards.
        await batch.ApplyAsync(new BatchEvent.DeletionHeld(null));
        await rows.DeleteBatchAsync(state.Id, cancellationToken);
        await batch.ApplyAsync(new BatchEvent.RowsGone());
        LogDeleted(state.Id);
    }

    private async Task RemoveGamesAsync(IDispatchedBatch batch, BatchState state, CancellationToken cancellationToken)
    {
        while ((await rows.AllAsync(state.Id, after: -1, limit: 1, cancellationToken)).Count > 0)
        {
            // Ended games too: what is no tombstone could be reopened.
            var after = -1;
            while (await rows.AllAsync(state.Id, after, ToldPage, cancellationToken) is { Count: > 0 } page)
            {
                await orders.TellAsync(state.Id, page, BatchOrder.Delete, cancellationToken);
                after = page[^1];
            }

            await FallSilentAsync(batch, state.Id, cancellationToken);
            if (await RemoveEndedAsync(batch, state, cancellationToken) == 0)
            {
                throw new InvalidOperationException(
                    "Rows of games are left that did not end although their games were told to; the state/row checker names them."
                );
            }
        }
    }

    /// <summary>
    /// Waits until no runner works at an attempt of the batch, whatever dropped it: what ends late could still push or create. A silo that
    /// does not answer counts until its lease is over; what it does after that is fenced.
    /// </summary>
    private async Task FallSilentAsync(IDispatchedBatch batch, BatchId id, CancellationToken cancellationToken)
    {
        var since = local.GetTimestamp();
        var told = false;
        while (await attempts.StopAsync(id, cancellationToken) is { Count: > 0 } busy)
        {
            if (local.GetElapsedTime(since) >= s_worthTelling)
            {
                await batch.ApplyAsync(new BatchEvent.DeletionHeld($"Attempts still end on {string.Join(", ", busy)}."));
                told = true;
            }

            await Task.Delay(s_askAgain, local, cancellationToken);
        }

        // Another reason stays until a page of games is gone, or each round of a deletion that is stuck would take it back and say it
        // again.
        if (told)
        {
            await batch.ApplyAsync(new BatchEvent.DeletionHeld(null));
        }
    }

    /// <summary>
    /// How many games went. A game whose repository stays is passed over until the others are gone, and then tried again until it goes too:
    /// a forge that refuses is waited for like one that is away, since a person can mend either.
    /// </summary>
    private async Task<int> RemoveEndedAsync(IDispatchedBatch batch, BatchState state, CancellationToken cancellationToken)
    {
        var (removed, pause) = (0, s_forgeFloor);
        var staying = new HashSet<GameId>();
        var size = state.WithRepositories ? RepositoriesPage : DeletedPage;
        while (true)
        {
            var ended = await rows.EndedAsync(state.Id, size + staying.Count, cancellationToken);
            List<EndedGame> page = [.. ended.Where(game => !staying.Contains(game.Id))];
            if (page.Count == 0)
            {
                if (staying.Count == 0)
                {
                    return removed;
                }

                staying.Clear();
                continue;
            }

            // Repositories first, because afterwards nobody knows their names.
            var refusal = state.WithRepositories ? await RemoveRepositoriesAsync(batch, page, staying, cancellationToken) : null;
            page.RemoveAll(game => staying.Contains(game.Id));
            await rows.DeleteGamesAsync(page, cancellationToken);
            removed += page.Count;
            if (staying.Count == 0)
            {
                await batch.ApplyAsync(new BatchEvent.DeletionHeld(null));
            }

            if (page.Count == 0)
            {
                await Task.Delay((refusal as StepWaitException)?.After ?? pause, local, cancellationToken);
                pause = pause * 2 < s_forgeCeiling ? pause * 2 : s_forgeCeiling;
            }
        }
    }

    /// <summary>Notes the games whose repository stays; the last reason, which stands in the batch's row too, or null.</summary>
    private async Task<Exception?> RemoveRepositoriesAsync(
        IDispatchedBatch batch,
        List<EndedGame> games,
        HashSet<GameId> staying,
        CancellationToken cancellationToken
    )
    {
        if (_repositories is null)
        {
            throw new InvalidOperationException("The deletion takes repositories along and this silo has no forge.");
        }

        Exception? last = null;
        foreach (var some in games.Where(game => game.Repository is not null).Chunk(RepositoriesAtOnce))
        {
            await Task.WhenAll(
                some.Select(async game =>
                {
                    try
                    {
                        await _repositories.DeleteAsync(game.Id, game.Repository!, cancellationToken);
                    }
                    catch (Exception error) when (!cancellationToken.IsCancellationRequested && error is not OutOfMemoryException)
                    {
                        LogRepositoryStays(batch.State?.Id, error);
                        staying.Add(game.Id);
                        last = error;
                    }
                })
            );
        }

        if (last is not null)
        {
            await batch.ApplyAsync(new BatchEvent.DeletionHeld(last.Message));
        }

        return last;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {Batch} was deleted")]
    private partial void LogDeleted(BatchId batch);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch}: a repository is not deleted yet; it is tried again")]
    private partial void LogRepositoryStays(BatchId? batch, Exception error);
}
