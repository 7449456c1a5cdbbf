using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace GameFactory.Benchmarks.Rollup;

/// <summary><c>bench rollup</c>.</summary>
internal static class RollupVerb
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var events = BenchOptions.Count("--events", "Events in all.", 5_000_000);
        var days = BenchOptions.Count("--days", "Days they spread over, 10 to 60.", 40);
        var games = BenchOptions.Count("--games", "Games.", 500);
        var postgres = new Option<string?>("--postgres")
        {
            Description =
                "Connection string or postgres:// URL of a server, as a superuser; a scratch database is made there. Default: a private "
                + "cluster with fsync on.",
            HelpName = "CONN",
        };
        var json = BenchOptions.Json();
        var command = new Command(
            "rollup",
            "A day's rollup against plain SQL over the raw events of the same run, and with ten times the history in the helper tables. "
                + "Fails when the numbers differ."
                + "\n\nExample:\n  ./factory bench rollup --events 5000000 --days 40 --games 500 --json"
        )
        {
            events,
            days,
            games,
            postgres,
            json,
        };
        days.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() is < 10 or > 60)
            {
                result.AddError("--days must be 10 to 60");
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var database = await BenchDatabase.CreateAsync(parsed.GetValue(postgres));
                var world = new RollupWorld(parsed.GetValue(events), parsed.GetValue(days), parsed.GetValue(games));
                var report = await new RollupBenchmark(database, world, new BenchProgress()).RunAsync(cancellationToken);
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report, s_json) : Text(report));
                return report.SameNumbers ? 0 : 1;
            }
        );
        return command;
    }

    private static string Text(RollupReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            a day of {report.EventsADay} events, {report.PlayersADay} players, {report.Games} games
            rollup          {string.Join(", ", report.RollupMs)} ms
            plain SQL       {string.Join(", ", report.PlainMs)} ms; the rollup takes {report.Share:0.00} of it
            {report.Days,3} days kept   {string.Join(", ", report.AgainMs)} ms
            {report.LongHistoryDays,3} days kept   {string.Join(", ", report.LongHistoryMs)} ms; {report.Growth:0.00} times as long
            numbers         {(report.SameNumbers ? "the same" : "DIFFERENT")}
            """
        );
}
