using System.Diagnostics;
using GameFactory.Benchmarks.Engine;
using GameFactory.Insights.Ingestion.Keys;
using Npgsql;

namespace GameFactory.Benchmarks.Ingest;

/// <summary>Events through HTTP against a raw COPY of the same rows in the same run.</summary>
internal sealed class IngestBenchmark(
    BenchDatabase database,
    NpgsqlDataSource source,
    int events,
    int connections,
    int inflightEvents,
    BenchProgress progress
)
{
    private const double TargetRatio = 0.45;
    private const double TargetP99Ms = 250;
    private const int Games = 50;
    private const int WarmUp = 20_000;

    private static readonly int[] s_batches = [100, 500];

    public async Task<IngestReport> RunAsync()
    {
        var games = await GamesAsync();
        var raw = new RawCopy(source);
        await raw.CreateAsync();
        await raw.RunAsync(Make(games, 100, WarmUp), connections);
        List<double> rawRuns = [await RawAsync(raw, games)];
        var runs = new List<IngestResult>();
        await using (var server = await IngestServer.StartAsync(database.ConnectionString, connections))
        {
            foreach (var batch in s_batches)
            {
                runs.Add(await HttpAsync(server, games, batch));
            }
        }

        rawRuns.Add(await RawAsync(raw, games));
        var rate = rawRuns.Average();
        runs = runs.ConvertAll(run => run with { Ratio = Math.Round(run.RowsPerSecond / rate, 3) });
        return new IngestReport(
            events,
            connections,
            inflightEvents,
            Environment.ProcessorCount,
            Math.Round(rate),
            rawRuns,
            runs,
            TargetRatio,
            TargetP99Ms,
            runs.TrueForAll(run => run.Ratio >= TargetRatio && run.P99Ms <= TargetP99Ms),
            await database.ScalarAsync<string>("SELECT setting FROM pg_settings WHERE name = 'fsync'")
        );
    }

    private async Task<double> RawAsync(RawCopy raw, Dictionary<Guid, string> games)
    {
        progress.Say($"COPY of {events} rows");
        var rows = Make(games, 100, events);
        await EmptyAsync("raw_events");
        var started = Stopwatch.GetTimestamp();
        await raw.RunAsync(rows, connections);
        return Math.Round(events / Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private async Task<IngestResult> HttpAsync(IngestServer server, Dictionary<Guid, string> games, int batch)
    {
        progress.Say($"{events} events over HTTP, {batch} a request");
        using var client = new IngestClient(server.Address, Math.Max(2, inflightEvents / batch));
        await client.RunAsync(Requests(games, batch, WarmUp), batch);
        var requests = Requests(games, batch, events);
        await EmptyAsync("analytics_events");
        var cpu = await CpuMeter.StartAsync(database);
        var serverBefore = ProcessUse.CpuSeconds(server.Id);
        var started = Stopwatch.GetTimestamp();
        var times = await client.RunAsync(requests, batch);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var (own, back, front) = (cpu.OwnSeconds, cpu.DatabaseSeconds, ProcessUse.CpuSeconds(server.Id) - serverBefore);
        if (await database.ScalarAsync<long>("SELECT count(*) FROM analytics_events") != events)
        {
            throw new InvalidOperationException("Not every acknowledged event is stored.");
        }

        return new IngestResult(
            batch,
            Math.Round(events / seconds),
            0,
            Math.Round(times[times.Count / 2], 1),
            Math.Round(times[times.Count * 99 / 100], 1),
            Math.Round(front / (front + back + own), 3),
            Math.Round(front / seconds, 2),
            Micros(front),
            Micros(back),
            Micros(own)
        );
    }

    private double Micros(double seconds) => Math.Round(seconds * 1_000_000 / events, 1);

    private static List<BenchEvent> Make(Dictionary<Guid, string> games, int batch, int count) =>
        BenchEvents.Make([.. games.Keys], count, batch, TimeProvider.System.GetUtcNow().UtcDateTime);

    private static List<(string Key, byte[] Body)> Requests(Dictionary<Guid, string> games, int batch, int count) =>
        [.. Make(games, batch, count).Chunk(batch).Select(chunk => (games[chunk[0].Game], BenchEvents.Body(chunk)))];

    // The log is written out, so that no run pays for the one before it.
    private async Task EmptyAsync(string table)
    {
        await using var command = source.CreateCommand($"TRUNCATE {table}");
        await command.ExecuteNonQueryAsync();
        await using var checkpoint = source.CreateCommand("CHECKPOINT");
        await checkpoint.ExecuteNonQueryAsync();
        GC.Collect();
    }

    private async Task<Dictionary<Guid, string>> GamesAsync()
    {
        var (keys, batch) = (new WriteKeys(source), Guid.CreateVersion7());
        await using (var command = source.CreateCommand($"INSERT INTO batches (id, name) VALUES ('{batch}', 'bench')"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var games = new Dictionary<Guid, string>();
        for (var n = 0; n < Games; n++)
        {
            var game = Guid.CreateVersion7();
            await using var command = source.CreateCommand(
                $"INSERT INTO games (id, batch_id, batch_index, name, slug, genre) VALUES ('{game}', '{batch}', {n}, 'bench', "
                    + $"'bench-{n}', 'runner')"
            );
            await command.ExecuteNonQueryAsync();
            games[game] = (await keys.IssueAsync(game, WriteKeyPurpose.App, CancellationToken.None)).Text;
        }

        return games;
    }
}
