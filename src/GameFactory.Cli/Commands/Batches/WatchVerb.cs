using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Batches;

/// <summary><c>batch watch</c>.</summary>
internal static class WatchVerb
{
    public static Command Create()
    {
        var id = BatchArgument.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line, each time the batch changed." };
        return new Command(
            "watch",
            "Show a batch's progress until it ends; the exit code is 1 when it failed or was cancelled.\n\n"
                + "Example:\n  ./factory batch watch 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11"
        )
        {
            id,
            json,
        }.Asks(
            (parse, client, terminal, cancellationToken) =>
                RunAsync(client, parse.GetValue(id)!, terminal, parse.GetValue(json), cancellationToken)
        );
    }

    /// <exception cref="CommandFailedException">The batch did not end well: a script that waits for it must not go on.</exception>
    public static async Task RunAsync(FactoryClient client, string id, Terminal terminal, bool json, CancellationToken cancellationToken)
    {
        var batch = await BatchWatch.ShowAsync(
            () => BatchWatch.StreamAsync(client.Batches, id, cancellationToken),
            terminal,
            json,
            cancellationToken
        );
        if (batch.Deletion is not null)
        {
            throw new CommandFailedException($"batch {batch.Name} was to be completed and was deleted");
        }

        if (batch.Status is "failed" or "cancelled")
        {
            throw new CommandFailedException($"batch {batch.Name} was to be completed and is {batch.Status}");
        }
    }
}
