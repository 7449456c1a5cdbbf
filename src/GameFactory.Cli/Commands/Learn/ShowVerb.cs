using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn show</c>.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command(
            "show",
            "Show weights by genre, pins and bans, and what the next batch is advised.\n\nExample:\n  ./factory learn show --simulated"
        )
        {
            simulated,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var state = await client.Learning.ShowAsync(
                    new LearningRequest { Simulated = parse.GetValue(simulated) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(state);
                }
                else
                {
                    Print(state, terminal);
                }
            }
        );
    }

    private static void Print(LearningState state, Terminal terminal)
    {
        if (state.Weights.Count == 0)
        {
            terminal.Line($"Nothing was learned from {LearningText.Players(state.Simulated)} players yet: every mechanic weighs 1.");
        }
        else
        {
            terminal.Table(
                ["GENRE", "MECHANIC", "WEIGHT", "GAMES", "D7", "WON", "ADS", ""],
                state.Weights.Select(row =>
                    new[]
                    {
                        row.Genre,
                        row.Mechanic,
                        LearningText.Number(row.Weight, "0.00"),
                        row.SampleCount.ToString(),
                        LearningText.Share(row.HasAverageRetentionD7, row.AverageRetentionD7),
                        LearningText.Share(row.HasAverageCompletion, row.AverageCompletion),
                        LearningText.Share(row.HasAverageOptIn, row.AverageOptIn),
                        row.Borrowed ? "borrowed" : "",
                    }
                )
            );
            terminal.Line($"Players: {LearningText.Players(state.Simulated)}, {state.Games} games of {state.Batches} batches.");
        }

        foreach (var rule in state.Rules)
        {
            terminal.Line($"Rule: {LearningText.Rule(rule)}.");
        }

        foreach (var advice in state.Advice)
        {
            foreach (var evidence in advice.Evidence)
            {
                terminal.Line($"Next {advice.Genre} batch, {evidence.Constraint}: {evidence.Because}");
            }
        }
    }
}
