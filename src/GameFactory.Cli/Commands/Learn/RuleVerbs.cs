using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn pin</c>, <c>unpin</c>, <c>ban</c> and <c>unban</c>.</summary>
internal static class RuleVerbs
{
    public static Command Pin() => Set("pin", "Take a mechanic wherever it fits, in every batch that starts from now on. A ban is stronger.", "countdown_timer --genre puzzle --reason \"spring season\"");

    public static Command Ban() => Set("ban", "Never take a mechanic in a batch that starts from now on.", "slow_motion");

    public static Command Unpin() => Remove("unpin", "pin");

    public static Command Unban() => Remove("unban", "ban");

    private static Command Set(string kind, string description, string example)
    {
        var reason = new Option<string?>("--reason") { Description = "Why, for people; at most 500 characters.", HelpName = "TEXT" };
        return Verb(
            kind,
            $"{description}\n\nExample:\n  ./factory learn {kind} {example}",
            (insights, parse, path, cancellationToken) => insights.PutAsync($"{path}&kind={kind}&reason={Uri.EscapeDataString(parse.GetValue(reason) ?? "")}", cancellationToken),
            reason);
    }

    private static Command Remove(string verb, string kind) => Verb(
        verb,
        $"Take back a {kind}.\n\nExample:\n  ./factory learn {verb} slow_motion",
        (insights, _, path, cancellationToken) => insights.DeleteAsync($"{path}&kind={kind}", cancellationToken));

    private static Command Verb(
        string name, string description, Func<InsightsClient, ParseResult, string, CancellationToken, Task<JsonElement>> ask, params Option[] more)
    {
        var mechanic = new Argument<string>("mechanic") { Description = "Name of the mechanic." };
        var genre = new Option<string?>("--genre") { Description = "Only in this genre; without it in all.", HelpName = "G" };
        var json = Json.Option();
        var command = new Command(name, description) { mechanic, genre, json };
        foreach (var option in more)
        {
            command.Options.Add(option);
        }

        return command.Asks(async (parse, client, terminal, cancellationToken) =>
        {
            using var insights = new InsightsClient(client.Page);
            var path = $"v1/learning/rules/{Uri.EscapeDataString(parse.GetValue(mechanic)!)}?genre={Uri.EscapeDataString(parse.GetValue(genre) ?? "")}";
            var rule = await ask(insights, parse, path, cancellationToken);
            if (parse.GetValue(json))
            {
                terminal.Json(rule);
            }
            else
            {
                terminal.Line($"{LearningText.Rule(rule)}: {(name.StartsWith("un", StringComparison.Ordinal) ? "taken back" : "holds for every batch that starts from now on")}");
            }
        });
    }
}
