using System.CommandLine;
using System.Text.Json;

namespace GameFactory.Benchmarks.Storage;

/// <summary><c>bench storage</c>.</summary>
internal static class StorageVerb
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var games = BenchOptions.Count("--games", "Games per provider, 13 writes each.", 4000);
        var inflight = BenchOptions.Count("--inflight", "Writes in flight.", 200);
        var postgres = new Option<string?>("--postgres")
        {
            Description =
                "Connection string or postgres:// URL of a server; a scratch database is made there. Default: a private cluster with "
                + "fsync on.",
            HelpName = "CONN",
        };
        var alone = new Option<bool>("--alone") { Description = "Only our provider, for profiling." };
        var writers = BenchOptions.Count("--writers", "Connections of our writer.", 2);
        var json = BenchOptions.Json();
        var command = new Command(
            "storage",
            "Writes/s of our grain storage with all its rows, against the stock ADO.NET provider.\n\n"
                + "Example:\n  ./factory bench storage --games 4000 --inflight 200 --json"
        )
        {
            games,
            inflight,
            postgres,
            alone,
            writers,
            json,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                await using var database = await BenchDatabase.CreateAsync(parsed.GetValue(postgres));
                await using var silo = await StorageSilo.StartAsync(database.ConnectionString, options =>
                    options.Writers = parsed.GetValue(writers)
                );
                var report = await new StorageBenchmark(
                    database,
                    silo,
                    parsed.GetValue(games),
                    parsed.GetValue(inflight),
                    new BenchProgress()
                ).RunAsync(parsed.GetValue(alone));
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report, s_json) : Text(report));
                return 0;
            }
        );
        return command;
    }

    private static string Text(StorageReport report)
    {
        var lines = new (string Name, StorageResult? Result, double? Times)[]
        {
            ("ours, with rows", report.Factory, null),
            ("stock", report.Stock, report.TimesStock),
            ("stock, System.Text.Json", report.StockJson, report.TimesStockJson),
        };
        var rates = lines
            .Where(line => line.Result is not null)
            .Select(line =>
                $"{line.Name,-24} {line.Result!.WritesPerSecond,8:0} writes/s, p50 {line.Result.P50Ms:0.0} ms, p99 "
                + $"{line.Result.P99Ms:0.0} ms{(line.Times is { } times ? $"; ours is {times:0.0} times as fast" : "")}"
            );
        return string.Join('\n', rates.Append($"fsync {report.Fsync}, synchronous_commit {report.SynchronousCommit}"));
    }
}
