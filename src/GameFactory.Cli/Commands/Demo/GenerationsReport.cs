using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>What a demo of generations shows at its end. Every number in it comes from simulated players.</summary>
internal sealed record GenerationsReport
{
    private static readonly JsonSerializerOptions s_json = new(MessageJson.Indented) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly string[] s_learnable = ["preferMechanics", "avoidMechanics", "difficulty", "adGating"];

    /// <summary>Always true here.</summary>
    public bool Simulated { get; } = true;

    public required long Seed { get; init; }

    public required long World { get; init; }

    public double Seconds { get; init; }

    public required IReadOnlyList<GenerationResult> Generations { get; init; }

    /// <summary>From the first generation to the last, by arm, with 95 % intervals.</summary>
    public required IReadOnlyDictionary<string, Interval?> Gain { get; init; }

    /// <summary>Rows of <c>game_metrics</c> of the last generation's best game.</summary>
    public required IReadOnlyList<JsonObject> GameMetrics { get; init; }

    /// <summary>Rows of <c>learning_weights</c>.</summary>
    public required IReadOnlyList<JsonObject> LearningWeights { get; init; }

    /// <summary>Every game ended well.</summary>
    [JsonIgnore]
    public bool IsGood => Generations.SelectMany(result => result.Games).All(game => game.Status is "completed" or "published");

    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    public void Print(Terminal terminal)
    {
        terminal.Line();
        terminal.Table(
            ["GENERATION", "ARM", "GAMES", "MEAN SCORE (95 %)", "MOST FREQUENT MECHANICS", "CONSTRAINTS LEARNED"],
            Generations.Select(result =>
                new[]
                {
                    result.Generation.ToString(),
                    result.Arm,
                    result.Games.Count.ToString(),
                    result.Score?.ToString() ?? "–",
                    result.Slates.Count > 0 ? $"{result.Slates.First().Key} ({result.Slates.First().Value})" : "",
                    Learned(result),
                }
            )
        );
        terminal.Line();
        foreach (var (arm, gain) in Gain)
        {
            terminal.Line($"{arm}: {(gain is null ? "no scores" : $"{gain} from the first generation to the last{Verdict(gain)}")}");
        }

        terminal.Line(
            $"{Generations.Sum(result => result.Games.Count)} games in {Seconds:0.0} s. Players: simulated. ./factory learn show "
                + $"--simulated says what was learned."
        );
    }

    private static string Verdict(Interval gain) =>
        gain switch
        {
            { Low: > 0 } => ", a clear gain",
            { High: < 0 } => ", a clear loss",
            _ => ", which may be chance",
        };

    private static string Learned(GenerationResult result) =>
        string.Join(
            ", ",
            s_learnable
                .Where(key => result.Constraints?[key] is not null)
                .Select(key => $"{key} {result.Constraints![key]!.ToJsonString()}")
        );
}
