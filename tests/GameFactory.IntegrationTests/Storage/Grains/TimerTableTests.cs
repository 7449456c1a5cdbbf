using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.Engine.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Storage.Grains;

/// <summary>What the watchdogs read.</summary>
public sealed class TimerTableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Due_wakes_come_page_by_page_in_order_and_only_of_their_shard()
    {
        await using var bed = await StorageBed.StartAsync();
        var table = bed.Silo.Services.GetRequiredService<ITimerTable>();
        await bed.ExecuteAsync(
            $"""
            INSERT INTO wakes (id, kind, shard, due_at)
            SELECT gen_random_uuid(), 1 + n % 2, n % 3, now() - (n % 7) * interval '1 s' FROM generate_series(1, 90) n
            """
        );
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

        var lease = await runners.RenewAsync(holder, "silo", TimeSpan.FromSeconds(15), [], Cancellation);
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
}
