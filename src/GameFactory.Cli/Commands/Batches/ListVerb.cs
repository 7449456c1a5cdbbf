using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Batches;

/// <summary><c>batch list</c>.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        var status = new Option<string?>("--status")
        {
            Description = "Only pending, running, completed, failed or cancelled ones.",
            HelpName = "STATUS",
        };
        var limit = new Option<int>("--limit") { Description = "At most this many, 1 to 200 (20).", HelpName = "N" };
        var json = Json.Option();
        return new Command("list", "List batches, newest first.\n\nExample:\n  ./factory batch list --status running")
        {
            status,
            limit,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = new ListBatchesRequest { Status = parse.GetValue(status) ?? "", Limit = parse.GetValue(limit) };
                var reply = await client.Batches.ListAsync(request, cancellationToken: cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                terminal.Table(
                    ["ID", "NAME", "STATUS", "STEPS", "GAMES"],
                    reply.Batches.Select(batch =>
                        new[]
                        {
                            batch.Id,
                            batch.Name,
                            BatchText.Status(batch),
                            $"{batch.Progress.StepsDone}/{batch.Progress.StepsTotal}",
                            batch.Deletion is null ? BatchText.Games(batch) : BatchText.Deletion(batch),
                        }
                    )
                );
            }
        );
    }
}
