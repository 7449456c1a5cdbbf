using System.Diagnostics;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using Orleans.Storage;

namespace GameFactory.Benchmarks.Storage;

/// <summary>
/// Writes the same games through our provider and the stock one, in the same run, in turns and with the same number of writes in flight.
/// </summary>
internal sealed class StorageBenchmark(BenchDatabase database, StorageSilo silo, int games, int inflight, BenchProgress progress)
{
    /// <summary>Games of each provider before those that count: code is compiled and plans are made.</summary>
    private const int WarmupGames = 500;

    /// <summary>
    /// Turns that the providers take, each with its share of the games: a machine whose speed changes then changes it for all.
    /// </summary>
    private const int Rounds = 5;

    private static readonly GrainType s_type = GrainType.Create("game");

    public async Task<StorageReport> RunAsync(bool alone)
    {
        List<StorageTally> tallies = [new(EngineStorage.Provider, EngineStorage.Game)];
        if (!alone)
        {
            tallies.AddRange([new(StorageSilo.Stock, "stock"), new(StorageSilo.StockJson, "stock-json")]);
        }

        foreach (var tally in tallies)
        {
            await WriteAsync(new StorageTally(tally.Provider, tally.StateName), WarmupGames);
        }

        for (var round = 0; round < Rounds; round++)
        {
            progress.Say($"round {round + 1} of {Rounds}");
            foreach (var tally in tallies)
            {
                await WriteAsync(tally, (games * (round + 1) / Rounds) - (games * round / Rounds));
            }
        }

        var results = tallies.ConvertAll(tally => tally.Result());
        return new StorageReport(
            games,
            inflight,
            results[0],
            results.ElementAtOrDefault(1),
            results.ElementAtOrDefault(2),
            Times(results, 1),
            Times(results, 2),
            await database.ScalarAsync<int>("SELECT max(length(payloadbinary)) FROM orleansstorage WHERE graintypestring = 'game'"),
            await database.ScalarAsync<string>("SELECT current_setting('fsync')"),
            await database.ScalarAsync<string>("SELECT current_setting('synchronous_commit')")
        );
    }

    private static double? Times(List<StorageResult> results, int other) =>
        other < results.Count ? Math.Round(results[0].WritesPerSecond / results[other].WritesPerSecond, 2) : null;

    private async Task WriteAsync(StorageTally tally, int count)
    {
        var batch = new BatchId(Guid.CreateVersion7());
        await LaunchBatchAsync(batch, count);
        var storage = silo[tally.Provider];
        var runner = Guid.CreateVersion7();
        var latencies = new List<double>[inflight];
        var next = -1;
        var meter = await CpuMeter.StartAsync(database);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, inflight)
                .Select(place =>
                    Task.Run(async () =>
                    {
                        var own = latencies[place] = [];
                        for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
                        {
                            await PlayAsync(storage, tally.StateName, new GameScript(batch, index, runner, silo.Clock), own);
                        }
                    })
                )
        );
        tally.Add(Stopwatch.GetElapsedTime(started), meter.OwnSeconds, meter.DatabaseSeconds, latencies.SelectMany(own => own));
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
            Spec = new BatchSpec
            {
                Name = "bench",
                GameCount = count,
                GenreMix = [new GenreShare("runner", 1)],
            },
            Status = BatchStatus.Running,
            CreatedAt = silo.Clock.GetUtcNow(),
        };
        var holder = new GrainState<BatchDocument>(
            new BatchDocument
            {
                State = state,
                Transition = new BatchTransition { Old = null, New = state },
            }
        );
        var grain = GrainId.Create(GrainType.Create("batch"), GrainIdKeyExtensions.CreateGuidKey(batch.Value));
        await silo[EngineStorage.Provider].WriteStateAsync(EngineStorage.Batch, grain, holder);
    }
}
