using System.CommandLine;
using GameFactory.Cli.Output;
using Grpc.Core;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game logs</c>.</summary>
internal static class LogsVerb
{
    public static Command Create()
    {
        var id = GameArgument.Create();
        var page = new LogPageOptions();
        var follow = new Option<bool>("--follow") { Description = "Go on printing new lines until interrupted." };
        var command = new Command(
            "logs",
            "Show the log of a game, newest last.\n\nExample:\n  ./factory game logs lava-run-3k9x0q2m1a --follow"
        )
        {
            id,
            follow,
        };
        page.AddTo(command);
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = page.Request(parse, parse.GetValue(id)!);
                if (!parse.GetValue(follow))
                {
                    page.Print(parse, terminal, await client.Games.LogsAsync(request, cancellationToken: cancellationToken));
                    return;
                }

                using var call = client.Games.FollowLogs(request, cancellationToken: cancellationToken);
                await foreach (var line in call.ResponseStream.ReadAllAsync(cancellationToken))
                {
                    terminal.Line(page.IsJson(parse) ? MessageJson.Of(line).ToJsonString(MessageJson.OneLine) : LogPageOptions.Text(line));
                }
            }
        );
    }
}
