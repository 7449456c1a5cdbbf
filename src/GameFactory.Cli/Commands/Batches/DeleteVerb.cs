using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.Cli.Commands.Batches;

/// <summary><c>batch delete</c>: waits until the batch is gone, unless told not to.</summary>
internal static class DeleteVerb
{
    public static Command Create()
    {
        var id = BatchArgument.Create();
        var yes = new Option<bool>("--yes") { Description = "Really delete." };
        var repositories = new Option<bool>("--with-repositories") { Description = "Delete the games' repositories at the forge too." };
        var noWait = new Option<bool>("--no-wait") { Description = "Return once the server has taken it on." };
        var requestId = new RequestIdChoice("The same id gets the same answer; one is made when none is given.");
        var json = new Option<bool>("--json") { Description = "Print the server's receipt as JSON instead of progress." };
        return new Command(
            "delete",
            """
            Cancel a batch and remove its rows; repositories stay unless asked for.

            Shows what is left until the batch is gone. The server goes on when this is interrupted; the same line again shows the rest.

            Example:
              ./factory batch delete 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11 --yes --with-repositories
            """
        )
        {
            id,
            repositories,
            noWait,
            requestId.Option,
            json,
        }
            .Needs(yes)
            .Asks(
                async (parse, client, terminal, cancellationToken) =>
                {
                    var request = new BatchCommandRequest
                    {
                        Id = parse.GetValue(id),
                        Kind = BatchCommandKind.Delete,
                        WithRepositories = parse.GetValue(repositories),
                    };
                    var reply = await requestId.SendAsync(parse, given =>
                        client.Batches.CommandAsync(
                            new BatchCommandRequest(request) { RequestId = given },
                            cancellationToken: cancellationToken
                        )
                    );
                    if (!parse.GetValue(noWait))
                    {
                        await UntilGoneAsync(client, reply.Id, parse.GetValue(json) ? null : terminal, cancellationToken);
                    }

                    if (parse.GetValue(json))
                    {
                        terminal.Json(reply);
                    }
                    else
                    {
                        terminal.Line($"{reply.Id}  {(parse.GetValue(noWait) ? reply.Status : "deleted")}");
                    }
                }
            );
    }

    private static async Task UntilGoneAsync(FactoryClient client, string id, Terminal? terminal, CancellationToken cancellationToken)
    {
        var batches = BatchWatch.StreamAsync(client.Batches, id, cancellationToken);
        try
        {
            if (terminal is not null)
            {
                await BatchWatch.ShowAsync(() => batches, terminal, json: false, cancellationToken);
                return;
            }

            await foreach (var _ in batches)
            {
                // The end of the stream is the end of the batch.
            }
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.NotFound)
        {
            // Gone before it could be watched.
        }
    }
}
