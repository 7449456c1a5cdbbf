using System.CommandLine;
using System.Globalization;
using GameFactory.Cli.Commands.Up;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>The verb <c>demo</c>: a whole batch on this machine, without account, key or network.</summary>
public static class DemoCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var games = new Option<int>("--games")
        {
            Description = "Number of games, 1 to 1,000.",
            HelpName = "N",
            DefaultValueFactory = _ =>
            10
        };
        var seed = new Option<long>("--seed")
        {
            Description = "Same seed, same games. A demo that was interrupted goes on when it is started again.",
            HelpName = "S",
            DefaultValueFactory = _ => 1
        };
        var window = new Option<int>("--window")
        {
            Description = "Unfinished games in flight at once.",
            HelpName = "W",
            DefaultValueFactory = _ => 200
        };
        var generations = new Option<int>("--generations")
        {
            Description = "Batches one after the other, 1 to 20, each learning from those before; with --games in each.",
            HelpName = "N",
            DefaultValueFactory = _ => 1
        };
        var control = new Option<bool>("--control")
        { Description = "Beside each generation a batch that draws its mechanics as if nothing had been learned." };
        var players = new Option<int>("--players")
        {
            Description = "Simulated players of each game in a demo of generations, 1 to 10,000.",
            HelpName = "N",
            DefaultValueFactory = _ => 100
        };
        var world = new Option<long>("--world")
        {
            Description = "What simulated players like in a demo of generations.",
            HelpName = "W",
            DefaultValueFactory = _ => 1
        };
        var exit = new Option<bool>("--exit") { Description = "End when the batch has; otherwise the page stays until interrupted." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object at the end, and nothing else on standard output." };
        var factory = new FactoryChoice();
        var command = new Command("demo",
            "Make a batch of games from the request to repositories, builds and metrics, on this machine alone.\n\n"
                + "Examples:\n  ./factory demo --games 10 --exit\n  ./factory demo --generations 3 --control --exit")
        {
            games, seed, window, generations, control, players, world, exit, json,
        };
        factory.AddTo(command);
        return command.Does(async (parse, terminal, cancellationToken) =>
        {
            var plan = new DemoPlan(parse.GetValue(games), parse.GetValue(seed), parse.GetValue(window), parse.GetValue(json));
            Among("--games", plan.Games, 1, 1_000);

            Among("--generations", parse.GetValue(generations), 1, 20);
            Among("--players", parse.GetValue(players), 1, 10_000);
            var several = parse.GetValue(generations) == 1 && !parse.GetValue(control) ? null : new GenerationsPlan(
                parse.GetValue(generations), parse.GetValue(control), plan.Games, parse.GetValue(players), plan.Seed, parse.GetValue(world),
                    plan.Json);
            var say = plan.Json ? parse.InvocationConfiguration.Error.WriteLine : (Action<string>)terminal.Line;
            using var stop = StopSignals.Linked(cancellationToken);
            var run = new DemoRun(plan, several, terminal, say);
            return await run.RunAsync(factory.Read(parse, silos: 1), stays: !parse.GetValue(exit), stop.Token);
        });
    }

    private static void Among(string option, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new CommandFailedException(
                string.Create(CultureInfo.InvariantCulture, $"{option} must be a number from {least} to {most:#,0}, but is {value}"),
                    ExitCodes.BadInput);
        }
    }
}
