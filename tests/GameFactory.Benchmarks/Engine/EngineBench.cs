using System.Diagnostics;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using Npgsql;

namespace GameFactory.Benchmarks.Engine;

/// <summary>One batch of no-op games from start to end, then the assertions.</summary>
internal static class EngineBench
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_sayEvery = TimeSpan.FromSeconds(5);

    public static async Task<EngineReport> RunAsync(EngineBenchOptions options, CancellationToken cancellationToken)
    {
        var progress = new BenchProgress();
        progress.Say("starting a database and the silos");
        await using var database = await BenchDatabase.CreateAsync(options.Postgres);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var silo = await BenchSilo.StartAsync(
            database.ConnectionString,
            "bench-1",
            FreePorts.One(),
            options.Inflight,
            cancellationToken
        );
        var others = new List<SiloProcess>();
        try
        {
            for (var n = 2; n <= options.Silos; n++)
            {
                others.Add(await SiloProcess.StartAsync(database.ConnectionString, $"bench-{n}", FreePorts.One(), options.Inflight));
            }

            if (options.Warmup > 0)
            {
                await RunBatchAsync(silo.Grains, source, options with { Games = options.Warmup }, progress, cancellationToken);
            }

            int[] servers = [Environment.ProcessId, .. others.Select(other => other.Id)];
            var serverCpu = servers.Sum(ProcessUse.CpuSeconds);
            var meter = await CpuMeter.StartAsync(database);
            var watch = Stopwatch.StartNew();
            var batch = await RunBatchAsync(silo.Grains, source, options, progress, cancellationToken);
            var seconds = watch.Elapsed.TotalSeconds;
            serverCpu = servers.Sum(ProcessUse.CpuSeconds) - serverCpu;
            double? spent = options.Postgres is null ? meter.DatabaseSeconds : null;
            return await EngineAssertions.ReportAsync(
                source,
                batch,
                options,
                seconds,
                serverCpu,
                spent,
                servers.Sum(ProcessUse.PeakMegabytes),
                cancellationToken
            );
        }
        finally
        {
            foreach (var other in others)
            {
                await other.DisposeAsync();
            }
        }
    }

    private static async Task<BatchId> RunBatchAsync(
        IGrainFactory grains,
        NpgsqlDataSource source,
        EngineBenchOptions options,
        BenchProgress progress,
        CancellationToken cancellationToken
    )
    {
        var batch = await StartBatchAsync(grains, options);
        await WaitAsync(source, batch, options, progress, cancellationToken);
        return batch;
    }

    private static async Task<BatchId> StartBatchAsync(IGrainFactory grains, EngineBenchOptions options)
    {
        var id = new BatchId(Guid.NewGuid());
        var spec = new BatchSpec
        {
            Name = "bench",
            GameCount = options.Games,
            GenreMix = [new GenreShare("runner", 1)],
            Window = options.Inflight,
        };
        var grain = grains.GetGrain<IBatchGrain>(id.Value);
        await grain.CreateAsync(spec);
        var answer = await grain.CommandAsync(new BatchCommand(BatchCommandKind.Start, "bench"));
        return answer.Result == CommandResult.Accepted ? id : throw new InvalidOperationException(answer.Reason);
    }

    private static async Task WaitAsync(
        NpgsqlDataSource source,
        BatchId batch,
        EngineBenchOptions options,
        BenchProgress progress,
        CancellationToken cancellationToken
    )
    {
        await using var status = source.CreateCommand("SELECT status FROM batches WHERE id = $1");
        status.Parameters.AddWithValue(batch.Value);
        await using var done = source.CreateCommand("SELECT count(*) FROM games WHERE batch_id = $1 AND status = 'completed'");
        done.Parameters.AddWithValue(batch.Value);
        var watch = Stopwatch.StartNew();
        var said = TimeSpan.Zero;
        while ((string?)await status.ExecuteScalarAsync(cancellationToken) == "running")
        {
            await Task.Delay(s_poll, cancellationToken);
            if (watch.Elapsed - said > s_sayEvery)
            {
                said = watch.Elapsed;
                var games = (long)(await done.ExecuteScalarAsync(cancellationToken))!;
                progress.Say($"{games} of {options.Games} games, {games * TwelveSteps.Count / said.TotalSeconds:0} steps/s");
            }
        }
    }
}
