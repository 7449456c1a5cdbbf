using System.CommandLine;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Batches;

/// <summary><c>batch logs</c>.</summary>
internal static class LogsVerb
{
    public static Command Create()
    {
        var id = BatchArgument.Create();
        var page = new LogPageOptions();
        var command = new Command(
            "logs",
            "Show the log of a batch and its games, newest last.\n\n"
                + "Example:\n  ./factory batch logs 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11 --level warning"
        )
        {
            id,
        };
        page.AddTo(command);
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await client.Batches.LogsAsync(page.Request(parse, parse.GetValue(id)!), cancellationToken: cancellationToken);
                page.Print(parse, terminal, reply);
            }
        );
    }
}
