using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn explain</c>.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var mechanic = new Argument<string>("mechanic") { Description = "Name of the mechanic." };
        var genre = new Option<string>("--genre")
        {
            Description = "The genre.",
            HelpName = "G",
            Required = true,
        };
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command(
            "explain",
            "Say why the weight of a mechanic in a genre is what it is.\n\n"
                + "Example:\n  ./factory learn explain MECHANIC --genre arcade --simulated"
        )
        {
            mechanic,
            genre,
            simulated,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = new ExplainWeightRequest
                {
                    Mechanic = parse.GetValue(mechanic),
                    Genre = parse.GetValue(genre),
                    Simulated = parse.GetValue(simulated),
                };
                var explanation = await client.Learning.ExplainAsync(request, cancellationToken: cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(explanation);
                }
                else
                {
                    Print(explanation, terminal);
                }
            }
        );
    }

    private static void Print(WeightExplanation answer, Terminal terminal)
    {
        var weight = answer.Weight;
        terminal.Fields(
            ("mechanic", $"{weight.Mechanic} in {weight.Genre}"),
            (
                "weight",
                $"{LearningText.Number(weight.Weight, "0.0000")} = 2 to the power of lift / {LearningText.Number(answer.Doubling, "0.###")}"
            ),
            (
                "lift",
                $"{Lift(answer.Lift)} ± {LearningText.Number(answer.Doubt, "0.0000")} in quality, of which {Lift(answer.SharedLift)} in "
                    + $"every genre"
            ),
            (
                "evidence",
                $"{answer.Games} games of the genre ({weight.SampleCount} with a known retention d7), {answer.GamesElsewhere} of "
                    + $"others{(weight.Borrowed ? ": borrowed" : "")}"
            ),
            ("draws with", $"± {LearningText.Number(answer.DrawDoubt, "0.0000")}"),
            ("players", LearningText.Players(answer.Simulated))
        );
        if (answer.Outcomes.Count > 0)
        {
            terminal.Table(
                ["OUTCOME", "USUAL", "WITH IT", "ADDS TO QUALITY"],
                answer.Outcomes.Select(row =>
                    new[] { row.Outcome, LearningText.Share(row.UsualRate), LearningText.Share(row.RateWith), Lift(row.Lift) }
                )
            );
        }

        foreach (var rule in answer.Rules)
        {
            terminal.Line($"Rule: {LearningText.Rule(rule)}; it outvotes the weight.");
        }
    }

    private static string Lift(double lift) => LearningText.Number(lift, "+0.0000;-0.0000");
}
