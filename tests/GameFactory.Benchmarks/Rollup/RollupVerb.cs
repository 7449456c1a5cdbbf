using System.CommandLine;
using System.Text.Json;

namespace GameFactory.Benchmarks.Rollup;

/// <summary><c>bench rollup</c>.</summary>
internal static class RollupVerb
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var events = new Option<long>("--events") { Description = "Events in all", DefaultValueFactory = _ => 5_000_000 };
        var days = new Option<int>("--days") { Description = "Days they spread over, 10 to 60", DefaultValueFactory = _ => 40 };
        var games = new Option<int>("--games") { Description = "Games", DefaultValueFactory = _ => 500 };
        var postgres = new Option<string?>("--postgres") { Description = "Npgsql connection string of a server, as a superuser; default: a private cluster with fsync on" };
        var json = new Option<bool>("--json") { Description = "Print JSON; the only form there is" };
        var command = new Command(
            "rollup",
            "A day's rollup against plain SQL over the raw events of the same run, and with ten times the history in the helper tables. Fails when the numbers differ."
            + " Example: rollup --events 5000000 --days 40 --games 500 --json")
        {
            events, days, games, postgres, json,
        };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 10 or > 60)
            {
                result.AddError("--days must be 10 to 60");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = await BenchDatabase.CreateAsync(parsed.GetValue(postgres));
            var world = new RollupWorld(parsed.GetValue(events), parsed.GetValue(days), parsed.GetValue(games));
            var report = await new RollupBenchmark(database, world).RunAsync(cancellationToken);
            Console.WriteLine(JsonSerializer.Serialize(report, s_json));
            return report.SameNumbers ? 0 : 1;
        });
        return command;
    }
}
