using System.CommandLine;
using System.Text.Json;
using GameFactory.Insights.Learning;

namespace GameFactory.Benchmarks.Learning;

/// <summary><c>bench learning</c>: gaps per scenario as one JSON object.</summary>
internal static class LearningVerb
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var seeds = BenchOptions.Count("--seeds", "Hidden worlds per scenario.", 20);
        var firstSeed = new Option<int>("--seed0") { Description = "Seed of the first world", DefaultValueFactory = _ => 0 };
        var only = new Option<string[]>("--scenario") { Description = "Only these; default: all.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. LearningBenchmark.Scenarios.Select(s => s.Name)]);
        var exploration = new Option<double>("--exploration")
        {
            Description = "Share of the doubt that draws play with",
            DefaultValueFactory = _ => new LearningOptions().Exploration,
        };
        var memory = new Option<double>("--memory")
        {
            Description = "Weight of a batch against the next",
            DefaultValueFactory = _ => new LearningOptions().Memory,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "Rounds of the fit",
            DefaultValueFactory = _ => new LearningOptions().Rounds,
        };
        var cap = new Option<double?>("--cap") { Description = "Diversity cap, a share" };
        var json = BenchOptions.Json();
        Command verb = new(
            "learning",
            "Plays the learner in hidden worlds: share of the gap closed between uniform choice and an oracle.\n\n"
                + "Example:\n  ./factory bench learning --seeds 5 --json"
        ) { seeds, firstSeed, only, exploration, memory, rounds, cap, json };
        verb.SetAction(result =>
        {
            var options = new LearningOptions
            {
                Exploration = result.GetValue(exploration),
                Memory = result.GetValue(memory),
                Rounds = result.GetValue(rounds),
                DiversityCap = result.GetValue(cap),
            };
            var progress = new BenchProgress();
            var wanted = result.GetValue(only) ?? [];
            var scenarios = LearningBenchmark
                .Scenarios.Where(s => wanted.Length == 0 || wanted.Contains(s.Name))
                .Select(s => LearningBenchmark.Run(s, result.GetValue(firstSeed), result.GetValue(seeds), options, progress))
                .ToList();
            Console.WriteLine(
                result.GetValue(json)
                    ? JsonSerializer.Serialize(
                        new { seeds = result.GetValue(seeds), seed0 = result.GetValue(firstSeed), options, scenarios },
                        s_json
                    )
                    : string.Join(
                        '\n',
                        scenarios.Select(s =>
                            $"{s.Scenario,-16} closes {s.Gap:P0} of the gap (error {s.GapError:P0}), {s.LastFive:P0} in the last five "
                            + $"batches"
                        )
                    )
            );
        });
        return verb;
    }
}
