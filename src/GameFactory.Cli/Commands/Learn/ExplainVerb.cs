using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn explain</c>.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var mechanic = new Argument<string>("mechanic") { Description = "Name of the mechanic." };
        var genre = new Option<string>("--genre") { Description = "The genre.", HelpName = "G", Required = true };
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command("explain", "Say why the weight of a mechanic in a genre is what it is.\n\nExample:\n  ./factory learn explain bouncing_ball --genre arcade --simulated")
        {
            mechanic, genre, simulated, json,
        }.Asks(async (parse, client, terminal, cancellationToken) =>
        {
            using var insights = new InsightsClient(client.Page);
            var answer = await insights.GetAsync(
                $"v1/learning/weights/{Uri.EscapeDataString(parse.GetValue(mechanic)!)}?genre={Uri.EscapeDataString(parse.GetValue(genre)!)}&simulated={parse.GetValue(simulated)}", cancellationToken);
            if (parse.GetValue(json))
            {
                terminal.Json(answer);
            }
            else
            {
                Print(answer, terminal);
            }
        });
    }

    private static void Print(JsonElement answer, Terminal terminal)
    {
        var weight = answer.GetProperty("weight");
        terminal.Fields(
            ("mechanic", $"{weight.GetProperty("mechanic").GetString()} in {weight.GetProperty("genre").GetString()}"),
            ("weight", $"{LearningText.Number(weight, "weight", "0.0000")} = 2 to the power of lift / {LearningText.Number(answer, "doubling", "0.###")}"),
            ("lift", $"{LearningText.Number(answer, "lift", "+0.0000;-0.0000")} ± {LearningText.Number(answer, "doubt", "0.0000")} in quality, of which {LearningText.Number(answer, "sharedLift", "+0.0000;-0.0000")} in every genre"),
            ("evidence", $"{answer.GetProperty("games")} games of the genre ({weight.GetProperty("sampleCount")} with a known day 7), {answer.GetProperty("gamesElsewhere")} of others{(answer.GetProperty("isBorrowed").GetBoolean() ? ": borrowed" : "")}"),
            ("draws with", $"± {LearningText.Number(answer, "drawDoubt", "0.0000")}"),
            ("players", LearningText.Players(answer.GetProperty("isSimulated"))));
        if (answer.GetProperty("outcomes").GetArrayLength() > 0)
        {
            terminal.Table(
                ["OUTCOME", "USUAL", "WITH IT", "ADDS TO QUALITY"],
                answer.GetProperty("outcomes").EnumerateArray().Select(row => new[]
                {
                    row.GetProperty("outcome").GetString()!, LearningText.Share(row, "usualRate"), LearningText.Share(row, "rateWith"), LearningText.Number(row, "lift", "+0.0000;-0.0000"),
                }));
        }

        foreach (var rule in answer.GetProperty("rules").EnumerateArray())
        {
            terminal.Line($"Rule: {LearningText.Rule(rule)}; it outvotes the weight.");
        }
    }
}
