using GameFactory.Engine.Batches;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Storage.Queries;

/// <summary>What a batch reads of its games, and the end of their rows.</summary>
public sealed class BatchRowTableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_counts_pages_and_deletes_its_games()
    {
        await using var bed = await StorageBed.StartAsync();
        var rows = bed.Silo.Services.GetRequiredService<IBatchRows>();
        for (var index = 0; index < 6; index++)
        {
            await bed.LaunchAsync(index);
        }

        await bed.ExecuteAsync($"UPDATE games SET status = 'failed' WHERE batch_index = 2");
        await bed.ExecuteAsync($"UPDATE games SET current_step = 11 WHERE batch_index = 4");

        Assert.Equal(new BatchCounts(0, 5, 0, 1, 0, 0), await rows.CountAsync(bed.Batch, Cancellation));
        Assert.Equal([0, 1, 3, 5], await rows.HoldingWindowAsync(bed.Batch, windowSteps: 11, Cancellation));
        Assert.Equal([3, 4], await rows.UnfinishedAsync(bed.Batch, after: 1, limit: 2, Cancellation));
        Assert.Equal([2, 3, 4, 5], await rows.AllAsync(bed.Batch, after: 1, limit: 100, Cancellation));

        await bed.ExecuteAsync(
            $"UPDATE games SET status = 'cancelled', github_repo = 'factory/game-' || batch_index WHERE batch_index <> 5"
        );
        var ended = await rows.EndedAsync(bed.Batch, 4, Cancellation);
        Assert.Equal(["factory/game-0", "factory/game-1", "factory/game-2", "factory/game-3"], ended.Select(game => game.Repository));
        await rows.DeleteGamesAsync(ended, Cancellation);
        await rows.DeleteGamesAsync(ended, Cancellation);
        Assert.Equal([4, 5], await rows.AllAsync(bed.Batch, after: -1, limit: 100, Cancellation));
        await bed.ExecuteAsync($"UPDATE games SET status = 'cancelled'");
        await rows.DeleteGamesAsync(await rows.EndedAsync(bed.Batch, 4, Cancellation), Cancellation);
        await rows.DeleteBatchAsync(bed.Batch, Cancellation);
        Assert.Equal(
            0,
            await bed.ScalarAsync<long>(
                $"""
                SELECT (SELECT count(*) FROM games) + (SELECT count(*) FROM game_steps) + (SELECT count(*) FROM generation_logs)
                       + (SELECT count(*) FROM batches)
                """
            )
        );
    }
}
