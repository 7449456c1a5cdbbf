using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Events;

/// <summary><c>events retention run</c> and <c>show</c>.</summary>
internal static class RetentionVerbs
{
    public static Command Create() => new(
        "retention",
        "Take old months of raw events out of the database: counted into the metrics, exported as gzipped CSV, dropped. Metrics, players and weights stay. "
        + "A server does it by itself when Retention:KeepMonths is set.\n\nExample:\n  ./factory events retention run --keep 6")
    {
        Run(), Show(),
    };

    private static Command Run()
    {
        var keep = new Option<int?>("--keep") { Description = "Whole months to keep before the current one, 1 to 1,200. Without it, as the setting Retention:KeepMonths says.", HelpName = "N" };
        var json = Json.Option();
        return new Command("run", "Retire the months before those to keep, and go on with any that was interrupted.\n\nExample:\n  ./factory events retention run --keep 6") { keep, json }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                Print(terminal, await insights.PostAsync($"v1/events/retention{(parse.GetValue(keep) is { } months ? $"?keepMonths={months}" : "")}", cancellationToken), parse.GetValue(json));
            });
    }

    private static Command Show()
    {
        var json = Json.Option();
        return new Command("show", "Months that left the database or are on their way, with their export.\n\nExample:\n  ./factory events retention show") { json }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                Print(terminal, await insights.GetAsync("v1/events/retention", cancellationToken), parse.GetValue(json));
            });
    }

    private static void Print(Terminal terminal, JsonElement months, bool json)
    {
        if (json)
        {
            terminal.Line(JsonSerializer.Serialize(months, MessageJson.Indented));
            return;
        }

        if (months.GetArrayLength() == 0)
        {
            terminal.Line("No month to retire.");
            return;
        }

        terminal.Table(
            ["MONTH", "STATE", "EVENTS", "EXPORT"],
            months.EnumerateArray().Select(month => new[] { Text(month, "month"), State(month), Text(month, "rows"), Text(month, "file") }));
    }

    private static string State(JsonElement month) =>
        Text(month, "droppedAt").Length > 0 ? "dropped"
        : Text(month, "exportedAt").Length > 0 ? "exported"
        : Text(month, "detachedAt").Length > 0 ? "detached"
        : Text(month, "countedAt").Length > 0 ? "counted"
        : "closed";

    private static string Text(JsonElement month, string name) => month.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
