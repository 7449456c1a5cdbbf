using GameFactory.Engine.Games;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Batches;

/// <summary>
/// The end of a batch: every game becomes a tombstone, nothing works for it any more, then its repositories and rows go, page by page, the batch's
/// own row last. Each part may be done again, so a job that was cut off starts from the top with what is left.
/// </summary>
internal sealed partial class BatchDeletion(
    IBatchRows rows, IRunnerTable runners, RunnerServiceClient silos, TimeProvider local, IServiceProvider services, ILogger<BatchDeletion> log)
{
    private const int ToldPage = 1000;
    private const int DeletedPage = 500;

    // Repositories go one by one over HTTP: small pages let the count of what is left move, and leave little to do again.
    private const int RepositoriesPage = 32;
    private const int RepositoriesAtOnce = 8;
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ForgeFloor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ForgeCeiling = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NextRound = TimeSpan.FromSeconds(10);

    private readonly IGameRepositories? _repositories = services.GetService<IGameRepositories>();

    /// <summary>False on a server without a forge.</summary>
    public bool ReachesRepositories => _repositories is not null;

    /// <summary>Does all of it. What cannot go on says why in the batch's row and ends the round; the pump begins the next.</summary>
    public async Task RunAsync(BatchGrain grain, CancellationToken cancellationToken)
    {
        if (grain.State is not { Deleted: false } state)
        {
            return;
        }

        try
        {
            await RemoveGamesAsync(grain, state, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && error is not OutOfMemoryException)
        {
            await grain.ApplyAsync(new BatchEvent.DeletionHeld(error.Message));
            await Task.Delay(NextRound, local, cancellationToken);
            throw;
        }

        // Saved before the row goes, because nothing can be written about it afterwards.
        await grain.ApplyAsync(new BatchEvent.DeletionHeld(null));
        await rows.DeleteBatchAsync(state.Id, cancellationToken);
        await grain.ApplyAsync(new BatchEvent.RowsGone());
        LogDeleted(state.Id);
    }

    private async Task RemoveGamesAsync(BatchGrain grain, BatchState state, CancellationToken cancellationToken)
    {
        while ((await rows.AllAsync(state.Id, after: -1, limit: 1, cancellationToken)).Count > 0)
        {
            // Ended games too: what is no tombstone could be reopened.
            var after = -1;
            while (await rows.AllAsync(state.Id, after, ToldPage, cancellationToken) is { Count: > 0 } page)
            {
                await grain.TellAsync(page, BatchOrder.Delete, cancellationToken);
                after = page[^1];
            }

            await FallSilentAsync(grain, state.Id, cancellationToken);
            if (await RemoveEndedAsync(grain, state, cancellationToken) == 0)
            {
                throw new InvalidOperationException("Rows of games are left that did not end although their games were told to; the state/row checker names them.");
            }
        }
    }

    /// <summary>
    /// Waits until no runner works at an attempt of the batch, whatever dropped it: what ends late could still push or create. A silo that does not
    /// answer counts until its lease is over; what it does after that is fenced.
    /// </summary>
    private async Task FallSilentAsync(BatchGrain grain, BatchId batch, CancellationToken cancellationToken)
    {
        var since = local.GetTimestamp();
        var told = false;
        while (await BusyAsync(batch, cancellationToken) is { Count: > 0 } busy)
        {
            if (local.GetElapsedTime(since) >= WorthTelling)
            {
                await grain.ApplyAsync(new BatchEvent.DeletionHeld($"Attempts still end on {string.Join(", ", busy)}."));
                told = true;
            }

            await Task.Delay(AskAgain, local, cancellationToken);
        }

        // Another reason stays until a page of games is gone, or each round of a deletion that is stuck would take it back and say it again.
        if (told)
        {
            await grain.ApplyAsync(new BatchEvent.DeletionHeld(null));
        }
    }

    private async Task<IReadOnlyList<string>> BusyAsync(BatchId batch, CancellationToken cancellationToken)
    {
        var busy = new List<string>();
        foreach (var silo in await runners.LivingAsync(cancellationToken))
        {
            try
            {
                if (await silos.StopAsync(silo, batch) > 0)
                {
                    busy.Add(silo);
                }
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                LogUnanswered(batch, silo, error);
                busy.Add(silo);
            }
        }

        return busy;
    }

    /// <summary>How many games went.</summary>
    private async Task<int> RemoveEndedAsync(BatchGrain grain, BatchState state, CancellationToken cancellationToken)
    {
        var removed = 0;
        var size = state.WithRepositories ? RepositoriesPage : DeletedPage;
        while (await rows.EndedAsync(state.Id, size, cancellationToken) is { Count: > 0 } page)
        {
            if (state.WithRepositories)
            {
                // First, because afterwards nobody knows their names.
                await RemoveRepositoriesAsync(grain, [.. page.Where(game => game.Repository is not null)], cancellationToken);
            }

            await rows.DeleteGamesAsync(page, cancellationToken);
            await grain.ApplyAsync(new BatchEvent.DeletionHeld(null));
            removed += page.Count;
        }

        return removed;
    }

    /// <summary>Repeats until all are gone. A forge that refuses is waited for like one that is away: a person can mend either, and then it goes on.</summary>
    private async Task RemoveRepositoriesAsync(BatchGrain grain, IReadOnlyList<EndedGame> games, CancellationToken cancellationToken)
    {
        if (_repositories is null)
        {
            throw new InvalidOperationException("The deletion takes repositories along and this silo has no forge.");
        }

        var pause = ForgeFloor;
        foreach (var some in games.Chunk(RepositoriesAtOnce))
        {
            while (true)
            {
                try
                {
                    await Task.WhenAll(some.Select(game => _repositories.DeleteAsync(game.Id, game.Repository!, cancellationToken)));
                    break;
                }
                catch (Exception error) when (!cancellationToken.IsCancellationRequested && error is not OutOfMemoryException)
                {
                    LogRepositoryStays(grain.State?.Id, error);
                    await grain.ApplyAsync(new BatchEvent.DeletionHeld(error.Message));
                    await Task.Delay((error as StepWaitException)?.After ?? pause, local, cancellationToken);
                    pause = pause * 2 < ForgeCeiling ? pause * 2 : ForgeCeiling;
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {Batch} was deleted")]
    private partial void LogDeleted(BatchId batch);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Batch {Batch}: {Silo} did not say whether it still works for it")]
    private partial void LogUnanswered(BatchId batch, string silo, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch}: a repository is not deleted yet; it is tried again")]
    private partial void LogRepositoryStays(BatchId? batch, Exception error);
}
