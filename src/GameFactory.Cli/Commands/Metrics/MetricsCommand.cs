using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary>The verbs of <c>metrics</c>.</summary>
internal static class MetricsCommand
{
    public static Command Create() => new("metrics", "Daily metrics of games.") { Rollup(), Show(), Rankings() };

    private static Command Rollup()
    {
        var day = new Option<DateOnly?>("--day") { Description = "One UTC day, such as 2025-01-31.", HelpName = "D" };
        var from = new Option<DateOnly?>("--from") { Description = "First UTC day.", HelpName = "D" };
        var to = new Option<DateOnly?>("--to") { Description = "Last UTC day.", HelpName = "D" };
        return new Command("rollup", "Count events into daily metrics: the days asked for, and all that have new events.\n\nExample:\n  ./factory metrics rollup --from 2025-01-01 --to 2025-01-31") { day, from, to }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                var (first, last) = (parse.GetValue(from) ?? parse.GetValue(day), parse.GetValue(to) ?? parse.GetValue(day));
                var query = string.Join('&', new[] { ("from", first), ("to", last) }.Where(q => q.Item2 is not null).Select(q => $"{q.Item1}={q.Item2:yyyy-MM-dd}"));
                var report = await insights.PostAsync($"v1/metrics/rollup?{query}", cancellationToken);
                terminal.Fields(
                    ("days counted", report.GetProperty("days").GetArrayLength().ToString()),
                    ("rows written", report.GetProperty("rowsWritten").ToString()),
                    ("malformed", report.GetProperty("malformed").ToString()));
            });
    }

    private static Command Show()
    {
        var game = new Argument<Guid>("game") { Description = "Id of the game." };
        return new Command("show", "Show a game's days.\n\nExample:\n  ./factory metrics show 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11") { game }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                var answer = await insights.GetAsync($"v1/metrics/games/{parse.GetValue(game)}", cancellationToken);
                if (!answer.TryGetProperty("totals", out var totals) || totals.ValueKind != JsonValueKind.Object)
                {
                    terminal.Line("The game has no players yet.");
                    return;
                }

                string[] columns = ["installs", "dau", "sessions", "avgSessionSeconds", "dayOne", "daySeven", "dayThirty", "levelsCompleted", "levelsFailed", "adImpressions", "adRevenueCents", "score"];
                terminal.Table(
                    ["DAY", "INSTALLS", "DAU", "SESSIONS", "SECONDS", "D1", "D7", "D30", "WON", "LOST", "ADS", "CENTS", "SCORE"],
                    answer.GetProperty("days").EnumerateArray().Select(row => columns.Select(name => Text(row, name)).Prepend(row.GetProperty("key").GetProperty("day").ToString()).ToArray()));
                terminal.Line($"Score over all days: {Text(totals, "score")}. Players: {(totals.GetProperty("simulated").GetBoolean() ? "simulated" : "real")}.");
            });
    }

    private static Command Rankings()
    {
        var simulated = new Option<bool>("--simulated") { Description = "Games with simulated players; without it those with real ones. Never both." };
        return new Command("rankings", "Games by score, the best first.\n\nExample:\n  ./factory metrics rankings --simulated") { simulated }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                var isSimulated = parse.GetValue(simulated);
                var games = await insights.GetAsync($"v1/metrics/rankings?simulated={isSimulated}", cancellationToken);
                terminal.Table(
                    ["SCORE", "GAME", "GENRE", "INSTALLS", "SLUG"],
                    games.EnumerateArray().Select(game => new[]
                    {
                        Text(game, "score"), Text(game, "name"), Text(game, "genre"), game.GetProperty("sums").GetProperty("installs").ToString(), Text(game, "slug"),
                    }));
                terminal.Line($"Players: {(isSimulated ? "simulated" : "real")}.");
            });
    }

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "–";
}
