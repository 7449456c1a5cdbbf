using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn rebuild</c> and <c>reset</c>.</summary>
internal static class HistoryVerbs
{
    public static Command Rebuild()
    {
        var remember = new Option<bool>("--remember") { Description = "Also take back what a reset had set aside." };
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command("rebuild", "Count every game again and learn from scratch; the same history gives the same weights.\n\nExample:\n  ./factory learn rebuild --simulated") { remember, simulated, json }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                var state = await insights.PostAsync($"v1/learning/rebuild?simulated={parse.GetValue(simulated)}&remember={parse.GetValue(remember)}", cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(state);
                }
                else
                {
                    var games = state.TryGetProperty("constants", out var constants) ? constants.GetProperty("games").GetInt32() : 0;
                    terminal.Line($"{state.GetProperty("weights").GetArrayLength()} weights from {games} games of {LearningText.Players(state.GetProperty("simulated"))} players");
                }
            });
    }

    public static Command Reset()
    {
        var yes = new Option<bool>("--yes") { Description = "Really reset." };
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command("reset", "Set the history aside and drop the weights; learn rebuild --remember takes it back. Pins and bans stay.\n\nExample:\n  ./factory learn reset --simulated --yes") { simulated, json }
            .Needs(yes)
            .Asks(async (parse, client, terminal, cancellationToken) =>
            {
                using var insights = new InsightsClient(client.Page);
                var answer = await insights.PostAsync($"v1/learning/reset?simulated={parse.GetValue(simulated)}", cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(answer);
                }
                else
                {
                    terminal.Line($"{answer.GetProperty("games")} games set aside");
                }
            });
    }
}
