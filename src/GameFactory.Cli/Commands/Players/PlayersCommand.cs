using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Players;

/// <summary>The verbs of <c>players</c>.</summary>
internal static class PlayersCommand
{
    public static Command Create() => new("players",
        "Simulated players.\n\nExample:\n  ./factory players simulate --games 20 --days 14 --players 40 --seed 1") { Simulate() };

    private static Command Simulate()
    {
        var batch = new Argument<Guid?>("batch")
        {
            Description = "Id of a batch that was made with simulated players; not needed with --games.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var games = new Option<string?>("--games")
        { Description = "The newest so many games with simulated players, or ids and slugs with commas between.", HelpName = "N|A,B" };
        var days = Count("--days", "Days up to the eve of the batch, 1 to 400; retention d7 needs 9.", 14);
        var players = Count("--players", "Players of each game, 1 to 10,000.", 40);
        var seed = new Option<long>("--seed")
        {
            Description = "Who they are: same seed, same players; a repeat adds nothing, on whatever day.",
            HelpName = "S",
            DefaultValueFactory = _ => 1
        };
        var world = new Option<long>("--world")
        {
            Description = "What they like: same world, same taste.",
            HelpName = "W",
            DefaultValueFactory = _ => 1,
        };
        var json = Json.Option();
        return new Command(
            "simulate",
            "Let simulated players play games through the public endpoint, then count the days and learn from them. "
                + "Refused for games with real players.\n\n"
                + "Example:\n  ./factory players simulate 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11 --days 14 --players 40")
        {
            batch, games, days, players, seed, world, json,
        }.Asks(async (parse, client, terminal, cancellationToken) =>
        {
            if (parse.GetValue(batch) is null && string.IsNullOrWhiteSpace(parse.GetValue(games)))
            {
                throw new CommandFailedException("either a batch or --games is needed", ExitCodes.BadInput);
            }

            var request = new SimulatePlayersRequest
            {
                BatchId = parse.GetValue(batch)?.ToString() ?? "",
                Games = parse.GetValue(games) ?? "",
                Days = NotZero(days, parse.GetValue(days)),
                Players = NotZero(players, parse.GetValue(players)),
                Seed = parse.GetValue(seed),
                World = parse.GetValue(world),
            };
            var reply = await client.Players.SimulateAsync(request, cancellationToken: cancellationToken);
            if (parse.GetValue(json))
            {
                terminal.Json(reply);
                return;
            }

            terminal.Fields(
                ("games", reply.Games.ToString()),
                ("players", $"{reply.Players}, simulated"),
                ("days", $"{reply.From} to {reply.To}"),
                ("events", $"{reply.Accepted} stored, {reply.Duplicates} were there"));
        });
    }

    private static Option<int> Count(string name, string description, int otherwise) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => otherwise,
        };

    // In the message 0 stands for a number that was not given.
    private static int NotZero(Option<int> option, int value) =>
        value != 0 ? value : throw new CommandFailedException($"{option.Name} must be at least 1", ExitCodes.BadInput);
}
