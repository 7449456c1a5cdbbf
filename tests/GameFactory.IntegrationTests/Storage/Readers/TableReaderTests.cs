using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Engine.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Storage.Readers;

public sealed class TableReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Due_wakes_come_page_by_page_in_order_and_only_of_their_shard()
    {
        await using var bed = await StorageBed.StartAsync();
        var table = bed.Silo.Services.GetRequiredService<ITimerTable>();
        await bed.ExecuteAsync(
            $"INSERT INTO wakes (id, kind, shard, due_at) SELECT gen_random_uuid(), 1 + n % 2, n % 3, now() - (n % 7) * interval '1 s' FROM generate_series(1, 90) n");
        await bed.ExecuteAsync($"INSERT INTO wakes VALUES (gen_random_uuid(), 2, 1, now() + interval '1 h')");

        var found = new List<DueTimer>();
        while (await table.DueAsync(1, found.LastOrDefault(), 7, Cancellation) is { Count: > 0 } page)
        {
            found.AddRange(page);
        }

        Assert.Equal(30, found.DistinctBy(wake => wake.Id).Count());
        Assert.Equal(found.OrderBy(wake => wake.DueAt), found);
        Assert.Contains(found, wake => wake.Kind == TimerKind.Batch);
    }

    [Fact]
    public async Task A_wake_is_postponed_only_while_it_is_the_one_that_was_read()
    {
        await using var bed = await StorageBed.StartAsync();
        var table = bed.Silo.Services.GetRequiredService<ITimerTable>();
        await bed.ExecuteAsync($"INSERT INTO wakes VALUES (gen_random_uuid(), 2, 4, now() - interval '1 s')");
        var wake = Assert.Single(await table.DueAsync(4, after: null, 10, Cancellation));

        await table.PostponeAsync(wake with { DueAt = wake.DueAt.AddSeconds(-1) }, TimeSpan.FromHours(1), Cancellation);
        Assert.Single(await table.DueAsync(4, after: null, 10, Cancellation));

        await table.PostponeAsync(wake, TimeSpan.FromHours(1), Cancellation);
        Assert.Empty(await table.DueAsync(4, after: null, 10, Cancellation));
    }

    [Fact]
    public async Task An_attempt_is_lost_when_its_holder_has_no_living_row()
    {
        await using var bed = await StorageBed.StartAsync();
        var wakes = bed.Silo.Services.GetRequiredService<ITimerTable>();
        var runners = bed.Silo.Services.GetRequiredService<IRunnerTable>();
        var (game, _) = await bed.LaunchAsync(0);
        var holder = game.State!.Attempt!.Holder;
        var shard = game.Id.Value.ToByteArray()[15] % EngineStorage.Shards;
        Assert.Equal([new LostAttempt(game.Id.Value, holder)], await wakes.LostAsync(shard, after: null, 10, Cancellation));

        var lease = await runners.RenewAsync(holder, "silo", TimeSpan.FromSeconds(15), Cancellation);
        Assert.Equal(15, (lease.Until - lease.Now).TotalSeconds, 0.5);
        Assert.Empty(await wakes.LostAsync(shard, after: null, 10, Cancellation));

        await runners.EndSiloAsync("silo", except: holder, Cancellation);
        Assert.Empty(await wakes.LostAsync(shard, after: null, 10, Cancellation));
        await runners.EndSiloAsync("silo", except: Guid.Empty, Cancellation);
        Assert.Single(await wakes.LostAsync(shard, after: null, 10, Cancellation));
        Assert.Empty(await wakes.LostAsync((shard + 1) % EngineStorage.Shards, after: null, 10, Cancellation));
        Assert.Empty(await wakes.LostAsync(shard, game.Id.Value, 10, Cancellation));
    }

    [Fact]
    public async Task Every_lost_attempt_is_read_by_one_shard_and_by_no_other()
    {
        await using var bed = await StorageBed.StartAsync();
        var wakes = bed.Silo.Services.GetRequiredService<ITimerTable>();
        var games = new List<Guid>();
        for (var index = 0; index < 40; index++)
        {
            games.Add((await bed.LaunchAsync(index)).Item1.Id.Value);
        }

        var found = new List<Guid>();
        for (var shard = 0; shard < EngineStorage.Shards; shard++)
        {
            Guid? last = null;
            while (await wakes.LostAsync(shard, last, 2, Cancellation) is { Count: > 0 } page)
            {
                found.AddRange(page.Select(lost => lost.Game));
                last = page[^1].Game;
            }
        }

        Assert.Equal(games.Order(), found.Order());
    }

    [Fact]
    public async Task The_pause_of_the_cluster_reaches_a_runner_with_its_lease()
    {
        await using var bed = await StorageBed.StartAsync();
        var runners = bed.Silo.Services.GetRequiredService<IRunnerTable>();
        var runner = Guid.CreateVersion7();
        Assert.False((await runners.RenewAsync(runner, "silo", TimeSpan.FromSeconds(1), Cancellation)).Paused);

        await bed.ExecuteAsync($"INSERT INTO settings (key, value) VALUES ('engine.paused', 'true') ON CONFLICT (key) DO UPDATE SET value = excluded.value");

        Assert.True((await runners.RenewAsync(runner, "silo", TimeSpan.FromSeconds(1), Cancellation)).Paused);
        await runners.EndAsync(runner, Cancellation);
        Assert.Equal(0, await bed.ScalarAsync<long>($"SELECT count(*) FROM runners"));
    }

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

        await bed.ExecuteAsync($"UPDATE games SET status = 'cancelled', github_repo = 'factory/game-' || batch_index WHERE batch_index <> 5");
        var ended = await rows.EndedAsync(bed.Batch, 4, Cancellation);
        Assert.Equal(["factory/game-0", "factory/game-1", "factory/game-2", "factory/game-3"], ended.Select(game => game.Repository));
        await rows.DeleteGamesAsync(ended, Cancellation);
        await rows.DeleteGamesAsync(ended, Cancellation);
        Assert.Equal([4, 5], await rows.AllAsync(bed.Batch, after: -1, limit: 100, Cancellation));
        await bed.ExecuteAsync($"UPDATE games SET status = 'cancelled'");
        await rows.DeleteGamesAsync(await rows.EndedAsync(bed.Batch, 4, Cancellation), Cancellation);
        await rows.DeleteBatchAsync(bed.Batch, Cancellation);
        Assert.Equal(0, await bed.ScalarAsync<long>(
            $"SELECT (SELECT count(*) FROM games) + (SELECT count(*) FROM game_steps) + (SELECT count(*) FROM generation_logs) + (SELECT count(*) FROM batches)"));
    }

    [Fact]
    public async Task A_step_reads_what_earlier_ones_left_and_what_its_batch_froze()
    {
        await using var bed = await StorageBed.StartAsync();
        var reader = bed.Silo.Services.GetRequiredService<IStepReader>();
        var (game, holder) = await bed.LaunchAsync(0);
        Assert.Null(await reader.ArtifactsAsync(game.Id, 1, Cancellation));

        await bed.SaveAsync(game, holder, game.Next(Samples.Reporting(game.State!))!);
        using var artifacts = JsonDocument.Parse((await reader.ArtifactsAsync(game.Id, 1, Cancellation))!);
        Assert.Equal(1, artifacts.RootElement.GetProperty("zeta").GetInt32());

        var unfrozen = await reader.BatchAsync(bed.Batch, Cancellation);
        Assert.Null(unfrozen.Inputs);
        await bed.ExecuteAsync($"UPDATE batches SET inputs = '[1]', started_at = now()");
        var frozen = await reader.BatchAsync(bed.Batch, Cancellation);
        Assert.Equal("[1]", frozen.Inputs);
        Assert.Same(frozen, await reader.BatchAsync(bed.Batch, Cancellation));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => reader.BatchAsync(new BatchId(Guid.Empty), Cancellation).AsTask());
    }
}
