using System.Diagnostics;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Storage.Grains;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace GameFactory.Benchmarks.Storage;

/// <summary>Writes the same games through our provider and the stock one, in the same run and with the same number of writes in flight.</summary>
internal sealed class StorageBenchmark(BenchDatabase database, StorageSilo silo, int games, int inflight)
{
    /// <summary>Games of each provider before those that count: code is compiled and plans are made.</summary>
    private const int WarmupGames = 500;

    private static readonly GrainType s_type = GrainType.Create("game");

    public async Task<StorageReport> RunAsync(bool alone)
    {
        await WriteAsync(EngineStorage.Provider, EngineStorage.Game, WarmupGames);
        var factory = await WriteAsync(EngineStorage.Provider, EngineStorage.Game, games);
        StorageResult? stock = null, json = null;
        if (!alone)
        {
            await WriteAsync(StorageSilo.Stock, "stock", WarmupGames);
            stock = await WriteAsync(StorageSilo.Stock, "stock", games);
            await WriteAsync(StorageSilo.StockJson, "stock-json", WarmupGames);
            json = await WriteAsync(StorageSilo.StockJson, "stock-json", games);
        }

        return new StorageReport(
            games, inflight, factory, stock, json,
            stock is null ? null : Math.Round(factory.WritesPerSecond / stock.WritesPerSecond, 2),
            json is null ? null : Math.Round(factory.WritesPerSecond / json.WritesPerSecond, 2),
            await database.ScalarAsync<int>("SELECT max(length(payloadbinary)) FROM orleansstorage WHERE graintypestring = 'game'"),
            await database.ScalarAsync<string>("SELECT current_setting('fsync')"),
            await database.ScalarAsync<string>("SELECT current_setting('synchronous_commit')"));
    }

    private async Task<StorageResult> WriteAsync(string provider, string stateName, int count)
    {
        var batch = new BatchId(Guid.CreateVersion7());
        await LaunchBatchAsync(batch, count);
        var storage = silo[provider];
        var runner = Guid.CreateVersion7();
        var latencies = new List<double>[inflight];
        var next = -1;
        var meter = await CpuMeter.StartAsync(database);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, inflight).Select(place => Task.Run(async () =>
        {
            var own = latencies[place] = [];
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                await PlayAsync(storage, stateName, new GameScript(batch, index, runner, silo.Clock), own);
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var all = latencies.SelectMany(own => own).Order().ToArray();
        return new StorageResult(
            all.Length,
            Math.Round(seconds, 2),
            Math.Round(all.Length / seconds),
            Math.Round(meter.OwnSeconds / all.Length * 1e6, 1),
            Math.Round(meter.DatabaseSeconds / all.Length * 1e6, 1),
            Math.Round(all[all.Length / 2], 2),
            Math.Round(all[all.Length * 99 / 100], 2));
    }

    private static async Task PlayAsync(IGrainStorage storage, string stateName, GameScript game, List<double> latencies)
    {
        var grain = GrainId.Create(s_type, GrainIdKeyExtensions.CreateGuidKey(game.Id.Value));
        var document = new GameDocument();
        var holder = new GrainState<GameDocument>(document);
        while (game.Next() is { } transition)
        {
            document.State = transition.New;
            document.Transition = transition;
            var began = Stopwatch.GetTimestamp();
            await storage.WriteStateAsync(stateName, grain, holder);
            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private async Task LaunchBatchAsync(BatchId batch, int count)
    {
        var state = new BatchState
        {
            Id = batch,
            Spec = new BatchSpec { Name = "bench", GameCount = count, GenreMix = [new GenreShare("runner", 1)] },
            Status = BatchStatus.Running,
            CreatedAt = silo.Clock.GetUtcNow(),
        };
        var holder = new GrainState<BatchDocument>(new BatchDocument { State = state, Transition = new BatchTransition { Old = null, New = state } });
        var grain = GrainId.Create(GrainType.Create("batch"), GrainIdKeyExtensions.CreateGuidKey(batch.Value));
        await silo[EngineStorage.Provider].WriteStateAsync(EngineStorage.Batch, grain, holder);
    }
}
