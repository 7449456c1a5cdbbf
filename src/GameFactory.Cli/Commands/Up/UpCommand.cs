using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;

namespace GameFactory.Cli.Commands.Up;

/// <summary>The verb <c>up</c>: runs a factory until interrupted.</summary>
public static class UpCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var silos = new Option<int>("--silos")
        {
            Description = "Server processes, 1 to 16.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var factory = new FactoryChoice();
        var command = new Command(
            "up",
            "Run a factory on this machine until interrupted: database, forge, server, page.\n\n"
                + "Example:\n  ./factory up --silos 2 --data ./data"
        )
        {
            silos,
        };
        factory.AddTo(command);
        return command.Does(
            async (parse, terminal, cancellationToken) =>
            {
                var count = parse.GetValue(silos);
                if (count is < 1 or > 16)
                {
                    throw new CommandFailedException($"--silos must be a number from 1 to 16, but is {count}", ExitCodes.BadInput);
                }

                using var stop = StopSignals.Linked(cancellationToken);
                try
                {
                    await using var running = await LocalFactory.StartAsync(factory.Read(parse, count), terminal.Line, stop.Token);
                    terminal.Line($"ready       {running.State.Silos[0].PageUrl} (Ctrl-C stops everything)");
                    await KeepAsync(running, terminal, stop.Token);
                }
                catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
                {
                    // Stopped in order, also in the middle of the start.
                }

                return ExitCodes.Done;
            }
        );
    }

    private static async Task KeepAsync(LocalFactory running, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            await running.KeepAsync(cancellationToken);
        }
        finally
        {
            // Before the parts are stopped, which takes its time.
            terminal.Line("stopping");
        }
    }
}
