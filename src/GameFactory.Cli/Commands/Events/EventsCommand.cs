using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Events;

/// <summary>The verbs of <c>events</c>.</summary>
internal static class EventsCommand
{
    public static Command Create() => new("events", "What players' games have sent.\n\nExample:\n  ./factory events retention show") { RetentionVerbs.Create(), Poison() };

    private static Command Poison()
    {
        var limit = new Option<int>("--limit") { Description = "How many, 1 to 1,000.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var json = Json.Option();
        return new Command("poison", "Events that the database refused and that were put aside, the newest first.\n\nExample:\n  ./factory events poison --limit 10") { limit, json }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                var events = await insights.GetAsync($"v1/events/poison?limit={parse.GetValue(limit)}", cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Line(JsonSerializer.Serialize(events, MessageJson.Indented));
                    return;
                }

                string[] columns = ["receivedAt", "game", "id", "error"];
                terminal.Table(["RECEIVED", "GAME", "EVENT", "ERROR"], events.EnumerateArray().Select(row => columns.Select(name => row.GetProperty(name).ToString()).ToArray()));
            });
    }
}
