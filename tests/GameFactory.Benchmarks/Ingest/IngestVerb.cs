using System.CommandLine;
using System.Text.Json;
using Npgsql;

namespace GameFactory.Benchmarks.Ingest;

/// <summary><c>bench ingest</c>.</summary>
internal static class IngestVerb
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var events = new Option<int>("--events")
        {
            Description = "Events of each run, a multiple of 500",
            DefaultValueFactory = _ => 200_000,
        };
        var connections = new Option<int>("--connections") { Description = "Connections that write", DefaultValueFactory = _ => 2 };
        var inflight = new Option<int>("--inflight")
        {
            Description = "Events in requests that are under way at once",
            DefaultValueFactory = _ => 4_000,
        };
        var postgres = new Option<string?>("--postgres")
        {
            Description =
                "Connection string or URL of a server; a scratch database is made there. Default: a private cluster with fsync on",
        };
        var json = new Option<bool>("--json") { Description = "Only the JSON object on standard output; so it is anyway." };
        events.Validators.Add(result =>
        {
            var count = result.GetValue(events);
            if (count is < 500 or > 400_000 || count % 500 != 0)
            {
                result.AddError("--events is a multiple of 500, at most 400,000: above, the games' allowance would be measured");
            }
        });
        var command = new Command(
            "ingest",
            "Events/s through HTTP (gzip, batches of 100 and 500) against a raw COPY of the same rows; ends with 1 when the target is "
                + "missed. Example: ingest --json"
        )
        {
            events,
            connections,
            inflight,
            postgres,
            json,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                await using var database = await BenchDatabase.CreateAsync(parsed.GetValue(postgres));
                await using var source = NpgsqlDataSource.Create(database.ConnectionString);
                var report = await new IngestBenchmark(
                    database,
                    source,
                    parsed.GetValue(events),
                    parsed.GetValue(connections),
                    parsed.GetValue(inflight),
                    new BenchProgress()
                ).RunAsync();
                Console.WriteLine(JsonSerializer.Serialize(report, s_json));
                return report.Met ? 0 : 1;
            }
        );
        return command;
    }
}
