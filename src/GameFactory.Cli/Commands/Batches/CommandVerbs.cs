using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Batches;

/// <summary><c>batch start</c>, <c>pause</c>, <c>resume</c> and <c>cancel</c>.</summary>
internal static class CommandVerbs
{
    private const string ExampleId = "0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11";

    public static Command Start() =>
        Verb("start", "Start a batch: freeze what its games depend on and launch them.", BatchCommandKind.Start);

    public static Command Pause() => Verb("pause", "Let running attempts end and start none.", BatchCommandKind.Pause);

    public static Command Resume() => Verb("resume", "Undo a pause.", BatchCommandKind.Resume);

    public static Command Cancel() => Verb("cancel", "Stop a batch for good.", BatchCommandKind.Cancel);

    private static Command Verb(string name, string description, BatchCommandKind kind)
    {
        var id = BatchArgument.Create();
        var requestId = new RequestIdChoice("The same id gets the same answer; one is made when none is given.");
        var json = Json.Option();
        var command = new Command(name, $"{description}\n\nExample:\n  ./factory batch {name} {ExampleId}") { id, requestId.Option, json };
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await requestId.SendAsync(parse, request => client.Batches.CommandAsync(
                        new BatchCommandRequest
                        {
                            Id = parse.GetValue(id),
                            Kind = kind,
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
