using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn show</c>.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command("show", "Show weights by genre, pins and bans, and what the next batch is advised.\n\nExample:\n  ./factory learn show --simulated") { simulated, json }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                var state = await insights.GetAsync($"v1/learning?simulated={parse.GetValue(simulated)}", cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(state);
                }
                else
                {
                    Print(state, terminal);
                }
            });
    }

    private static void Print(JsonElement state, Terminal terminal)
    {
        var weights = state.GetProperty("weights");
        if (weights.GetArrayLength() == 0)
        {
            terminal.Line($"Nothing was learned from {LearningText.Players(state.GetProperty("simulated"))} players yet: every mechanic weighs 1.");
        }
        else
        {
            terminal.Table(
                ["GENRE", "MECHANIC", "WEIGHT", "GAMES", "D7", "WON", "ADS", ""],
                weights.EnumerateArray().Select(row => new[]
                {
                    row.GetProperty("genre").GetString()!, row.GetProperty("mechanic").GetString()!, LearningText.Number(row, "weight", "0.00"), row.GetProperty("sampleCount").ToString(),
                    LearningText.Share(row, "averageDaySeven"), LearningText.Share(row, "averageCompletion"), LearningText.Share(row, "averageOptIn"),
                    row.GetProperty("borrowed").GetBoolean() ? "borrowed" : "",
                }));
            terminal.Line($"Players: {LearningText.Players(state.GetProperty("simulated"))}, {state.GetProperty("constants").GetProperty("games")} games of {state.GetProperty("nextBatch")} batches.");
        }

        foreach (var rule in state.GetProperty("rules").EnumerateArray())
        {
            terminal.Line($"Rule: {LearningText.Rule(rule)}.");
        }

        foreach (var advice in state.GetProperty("advice").EnumerateArray())
        {
            foreach (var evidence in advice.GetProperty("evidence").EnumerateArray())
            {
                terminal.Line($"Next {advice.GetProperty("genre").GetString()} batch, {evidence.GetProperty("constraint").GetString()}: {evidence.GetProperty("because").GetString()}");
            }
        }
    }
}
