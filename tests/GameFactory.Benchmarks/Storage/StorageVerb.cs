using System.CommandLine;
using System.Text.Json;

namespace GameFactory.Benchmarks.Storage;

/// <summary><c>bench storage</c>.</summary>
internal static class StorageVerb
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var games = new Option<int>("--games") { Description = "Games per provider, 13 writes each", DefaultValueFactory = _ => 2000 };
        var inflight = new Option<int>("--inflight") { Description = "Writes in flight", DefaultValueFactory = _ => 200 };
        var postgres = new Option<string?>("--postgres") { Description = "Npgsql connection string of a server; default: a private cluster with fsync on" };
        var alone = new Option<bool>("--alone") { Description = "Only our provider, for profiling" };
        var writers = new Option<int>("--writers") { Description = "Connections of our writer", DefaultValueFactory = _ => 2 };
        var command = new Command("storage", "Writes/s of our grain storage with all its rows, against the stock ADO.NET provider. Example: storage --games 2000 --inflight 200")
        {
            games, inflight, postgres, alone, writers,
        };
        command.SetAction(async (parsed, _) =>
        {
            await using var database = await BenchDatabase.CreateAsync(parsed.GetValue(postgres));
            await using var silo = await StorageSilo.StartAsync(database.ConnectionString, options => options.Writers = parsed.GetValue(writers));
            var report = await new StorageBenchmark(database, silo, parsed.GetValue(games), parsed.GetValue(inflight)).RunAsync(parsed.GetValue(alone));
            Console.WriteLine(JsonSerializer.Serialize(report, s_json));
            return 0;
        });
        return command;
    }
}
