using System.Collections.Concurrent;
using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Engine;

public sealed class WatchdogTests
{
    private readonly CountingTable _table = new();
    private readonly FailingGames _games = new();

    [Fact]
    public async Task However_many_silos_ask_a_shard_is_read_once_a_tick()
    {
        await using var cluster = await StartAsync(silos: 2, scanSeconds: 3600);
        for (var round = 0; round < 5; round++)
        {
            await ScanAsync(cluster);
        }

        Assert.Equal(
            Enumerable.Repeat(1, EngineStorage.Shards),
            Enumerable.Range(0, EngineStorage.Shards).Select(shard => _table.Reads[shard])
        );
    }

    [Fact]
    public async Task A_game_that_cannot_be_told_of_its_lost_lease_is_left_alone_for_a_while()
    {
        _table.Lost = new LostAttempt(Guid.NewGuid(), Guid.NewGuid());
        await using var cluster = await StartAsync(silos: 1, scanSeconds: 0);
        for (var round = 0; round < 5; round++)
        {
            await ScanAsync(cluster);
        }

        Assert.Equal(5, _table.Reads[CountingTable.LosingShard]);
        Assert.Equal(1, _games.Told);
    }

    [Fact]
    public async Task A_game_that_cannot_be_woken_is_put_off_for_twice_as_long_each_time()
    {
        _table.Due = new DueTimer(TimerKind.Game, Guid.NewGuid(), DateTimeOffset.UnixEpoch);
        await using var cluster = await StartAsync(silos: 1, scanSeconds: 0);
        for (var round = 0; round < 4; round++)
        {
            await ScanAsync(cluster);
        }

        Assert.Equal([600, 1200, 2000, 2000], _table.Postponed.Select(by => by.TotalSeconds));
    }

    private Task<EngineCluster> StartAsync(short silos, double scanSeconds) => EngineCluster.StartAsync(silos, more: services =>
        {
            services.AddSingleton<ITimerTable>(_table);
            services.AddSingleton<IIncomingGrainCallFilter>(_games);
            services.Configure<WatchOptions>(watch =>
                (watch.ScanSeconds, watch.PostponeSeconds, watch.PostponeMaxSeconds) = (scanSeconds, 600, 2000)
            );
        });

    private static Task ScanAsync(EngineCluster cluster) =>
        Task.WhenAll(
            Enumerable.Range(0, EngineStorage.Shards).Select(shard => cluster.Silos.Client.GetGrain<IWatchdogGrain>(shard).ScanAsync())
        );

    private sealed class CountingTable : ITimerTable
    {
        public const int LosingShard = 3;

        public ConcurrentDictionary<int, int> Reads { get; } = new();

        public ConcurrentQueue<TimeSpan> Postponed { get; } = new();

        public LostAttempt? Lost { get; set; }

        public DueTimer? Due { get; set; }

        public Task<IReadOnlyList<DueTimer>> DueAsync(int shard, DueTimer? after, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<DueTimer>>(Due is not null && shard == LosingShard && after is null ? [Due] : []);

        public Task<IReadOnlyList<LostAttempt>> LostAsync(int shard, Guid? after, int limit, CancellationToken cancellationToken)
        {
            if (after is not null)
            {
                return Task.FromResult<IReadOnlyList<LostAttempt>>([]);
            }

            Reads.AddOrUpdate(shard, 1, (_, reads) => reads + 1);
            return Task.FromResult<IReadOnlyList<LostAttempt>>(Lost is not null && shard == LosingShard ? [Lost] : []);
        }

        public Task PostponeAsync(DueTimer wake, TimeSpan by, CancellationToken cancellationToken)
        {
            Postponed.Enqueue(by);
            return Task.CompletedTask;
        }
    }

    /// <summary>No game hears its watchdog.</summary>
    private sealed class FailingGames : IIncomingGrainCallFilter
    {
        private int _told;

        public int Told => Volatile.Read(ref _told);

        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (
                context.InterfaceMethod.Name is nameof(IGameGrain.LeaseLostAsync) or nameof(IGameGrain.TimerFiredAsync)
                && context.Grain is IGameGrain
            )
            {
                Interlocked.Increment(ref _told);
                throw new InvalidOperationException("The test says so.");
            }

            return context.Invoke();
        }
    }
}
