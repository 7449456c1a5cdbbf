using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Events;

/// <summary>The verbs of <c>events</c>.</summary>
internal static class EventsCommand
{
    public static Command Create() =>
        new("events", "What players' games have sent.\n\nExample:\n  ./factory events retention show")
        {
            RetentionVerbs.Create(),
            Poison(),
        };

    private static Command Poison()
    {
        var limit = new Option<int>("--limit")
        {
            Description = "How many, 1 to 1,000.",
            HelpName = "N",
            DefaultValueFactory = _ => 50,
        };
        var json = Json.Option();
        return new Command(
            "poison",
            "Events that the database refused and that were put aside, the newest first.\n\nExample:\n  ./factory events poison --limit 10"
        )
        {
            limit,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await client.Events.PoisonAsync(
                    new PoisonRequest { Limit = parse.GetValue(limit) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                terminal.Table(
                    ["RECEIVED", "GAME", "EVENT", "ERROR"],
                    reply.Events.Select(poison => new[] { GameText.Time(poison.ReceivedAt) ?? "", poison.GameId, poison.Id, poison.Error })
                );
            }
        );
    }
}
