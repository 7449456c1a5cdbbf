using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game retry</c>, <c>skip</c>, <c>rewind</c>, <c>pause</c>, <c>resume</c> and <c>cancel</c>.</summary>
internal static class CommandVerbs
{
    private const string ExampleId = "lava-run-3k9x0q2m1a";

    public static Command Retry() => Verb("retry", "Try the failed step again with fresh retries.", GameCommandKind.Retry);

    public static Command Skip() => Verb("skip", "Leave out the current step; only 8 and 12 can be.", GameCommandKind.Skip);

    public static Command Rewind()
    {
        var to = new Option<int>("--to")
        {
            Description = "The step to start again from, 1 to 12.",
            HelpName = "N",
            Required = true,
        };
        return Verb("rewind", "Start again from a step; the repository is set back with it.", GameCommandKind.Rewind, to);
    }

    public static Command Pause() => Verb("pause", "Let the running attempt end and start none.", GameCommandKind.Pause);

    public static Command Resume() => Verb("resume", "Undo the game's own pause.", GameCommandKind.Resume);

    public static Command Cancel() => Verb("cancel", "Stop a game for good.", GameCommandKind.Cancel);

    private static Command Verb(string name, string description, GameCommandKind kind, Option<int>? step = null)
    {
        var id = GameArgument.Create();
        var requestId = new RequestIdChoice("The same id gets the same answer; one is made when none is given.");
        var json = Json.Option();
        var command = new Command(name, $"{description}\n\nExample:\n  ./factory game {name} {ExampleId}{(step is null ? "" : " --to 7")}")
        {
            id,
            requestId.Option,
            json,
        };
        if (step is not null)
        {
            command.Options.Add(step);
        }

        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await requestId.SendAsync(parse, request => client.Games.CommandAsync(
                        new GameCommandRequest
                        {
                            Id = parse.GetValue(id),
                            Kind = kind,
                            Step = step is null ? 0 : parse.GetValue(step),
                            RequestId = request,
                        },
                        cancellationToken: cancellationToken
                    ));
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                }
                else
                {
                    terminal.Line($"{reply.Id}  {reply.Command}: done");
                }
            }
        );
    }
}
