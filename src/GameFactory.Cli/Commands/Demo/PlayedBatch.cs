using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>Watches a batch until its games only wait for players, lets them come, and watches it to its end.</summary>
internal static class PlayedBatch
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(5);

    /// <param name="client">The server.</param>
    /// <param name="id">The batch.</param>
    /// <param name="play">Has the players play; safe to repeat.</param>
    /// <param name="progress">Told of the batch every few seconds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The batch as it ended.</returns>
    public static async Task<Batch> RunAsync(
        FactoryClient client,
        string id,
        Func<Task> play,
        Action<Batch> progress,
        CancellationToken cancellationToken
    )
    {
        Batch? last = null;
        var isPlayed = false;
        var told = TimeProvider.System.GetTimestamp();
        await foreach (var batch in BatchWatch.StreamAsync(client.Batches, id, cancellationToken))
        {
            last = batch;
            if (TimeProvider.System.GetElapsedTime(told) >= s_pace)
            {
                told = TimeProvider.System.GetTimestamp();
                progress(batch);
            }

            if (!isPlayed && OnlyWaits(batch) && await AllWaitAsync(client, id, cancellationToken))
            {
                isPlayed = true;
                await play();
            }
        }

        // A batch that had ended before this command began may lack its players: the one that made it was interrupted.
        if (!isPlayed && last is { Progress: { } seen } && seen.Completed + seen.Published > 0)
        {
            await play();
        }

        return last ?? throw new CommandFailedException("the batch is gone");
    }

    /// <summary>Every game has ended or has step 12 left alone.</summary>
    private static bool OnlyWaits(Batch batch) =>
        batch.CompletedAt is null
        && batch.Progress.InProgress > 0
        && batch.Progress.Launched == batch.GameCount
        && batch.Progress.StepsLeft == batch.Progress.InProgress;

    // An attempt that is just looking would not notice players who come now until it looks again.
    private static async Task<bool> AllWaitAsync(FactoryClient client, string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var games = await client.Games.ListAsync(
                new ListGamesRequest
                {
                    BatchId = id,
                    Status = "in_progress",
                    Limit = 1_000,
                },
                cancellationToken: cancellationToken
            );
            if (games.Games.All(game => game.NextWakeAt is not null || game.PausedAt is not null))
            {
                return games.Games.Count > 0;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }
}
