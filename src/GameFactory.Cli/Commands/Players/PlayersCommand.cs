using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Players;

/// <summary>The verbs of <c>players</c>.</summary>
internal static class PlayersCommand
{
    public static Command Create() => new("players", "Simulated players.") { Simulate() };

    private static Command Simulate()
    {
        var batch = new Argument<Guid>("batch") { Description = "Id of a batch that was made with simulated players." };
        var days = new Option<int>("--days") { Description = "Days up to yesterday, 1 to 400; day-7 retention needs 9.", HelpName = "N", DefaultValueFactory = _ => 14 };
        var players = new Option<int>("--players") { Description = "Players of each game, 1 to 10,000.", HelpName = "N", DefaultValueFactory = _ => 40 };
        var seed = new Option<long>("--seed") { Description = "Same seed, same players; a repeat adds nothing.", HelpName = "S", DefaultValueFactory = _ => 1 };
        return new Command("simulate", "Let simulated players play all games of a batch, then count the days and learn from them.\n\nExample:\n  ./factory players simulate 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11 --days 14 --players 40")
        {
            batch, days, players, seed,
        }.Asks(async (parse, client, terminal, cancellationToken) =>
        {
            using var insights = new InsightsClient(client.Page);
            var report = await insights.PostAsync(
                $"v1/batches/{parse.GetValue(batch)}/players?days={parse.GetValue(days)}&players={parse.GetValue(players)}&seed={parse.GetValue(seed)}", cancellationToken);
            terminal.Fields(
                ("games", report.GetProperty("games").ToString()),
                ("players", $"{report.GetProperty("players")}, simulated"),
                ("days", $"{report.GetProperty("from")} to {report.GetProperty("to")}"),
                ("events", $"{report.GetProperty("accepted")} stored, {report.GetProperty("duplicates")} were there"));
        });
    }
}
