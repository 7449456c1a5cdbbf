using System.CommandLine;
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
        var games = new Option<int>("--games") { Description = "Number of games, 1 to 1,000.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var seed = new Option<long>("--seed") { Description = "Same seed, same games. A demo that was interrupted goes on when it is started again.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var window = new Option<int>("--window") { Description = "Unfinished games in flight at once.", HelpName = "W", DefaultValueFactory = _ => 200 };
        var exit = new Option<bool>("--exit") { Description = "End when the batch has; otherwise the page stays until interrupted." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object at the end, and nothing else on standard output." };
        var factory = new FactoryChoice();
        var command = new Command("demo", "Make a batch of games from the request to repositories, builds and metrics, on this machine alone.\n\nExample:\n  ./factory demo --games 10 --exit")
        {
            games, seed, window, exit, json,
        };
        factory.AddTo(command);
        return command.Does(async (parse, terminal, cancellationToken) =>
        {
            var plan = new DemoPlan(parse.GetValue(games), parse.GetValue(seed), parse.GetValue(window), parse.GetValue(json));
            if (plan.Games is < 1 or > 1_000)
            {
                throw new CommandFailedException($"--games must be a number from 1 to 1,000, but is {plan.Games}", ExitCodes.BadInput);
            }

            var say = plan.Json ? parse.InvocationConfiguration.Error.WriteLine : (Action<string>)terminal.Line;
            using var stop = StopSignals.Linked(cancellationToken);
            var run = new DemoRun(plan, terminal, say);
            return await run.RunAsync(factory.Read(parse, silos: 1), stays: !parse.GetValue(exit), stop.Token);
        });
    }
}
