using System.Text.Json.Nodes;
using GameFactory.Engine.Steps;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.Players;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Similarity;
using GameFactory.Server.Learning;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Insights.Players;

/// <summary>
/// Generations of batches without database and builds: planned as step 1 plans them, played by the simulated players, counted in the
/// plainest way, scored and learned from. What it leaves out is what it cannot change: files, builds and the way events travel.
/// </summary>
internal sealed class SimulatedFactory(long world, bool learns)
{
    private static readonly DateOnly s_last = new(2026, 6, 30);
    private static readonly string[] s_genres = ["casual", "arcade"];
    private readonly List<GameOutcome> _history = [];
    private readonly List<GameTraits> _finished = [];
    private int _batch;

    /// <summary>Scores of the next generation's games.</summary>
    public double[] Play(int games, int players, long seed)
    {
        var weights = learns ? MechanicLearner.Learn(_history, _batch, new LearningOptions()) : LearnedWeights.Nothing;
        var inputs = JsonNode.Parse(weights.ToJson())!.AsObject();
        inputs["compareWith"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(_finished, StepJson.Options));
        var planner = new BatchPlanner(
            new BatchInputs(seed, games, System.Text.Json.JsonSerializer.Serialize(s_genres), "{}", inputs.ToJsonString()),
            new LearnedMechanicSelector(TheKit.Shipped.Mechanics),
            TheKit.Shipped.Catalogue
        );
        DesignPlan[] plans = [.. Enumerable.Range(0, games).Select(index => planner.Plan(index, CancellationToken.None))];
        double[] scores = [.. plans.Select(plan => Play(plan, new Simulation(14, players, seed, world)))];
        _finished.AddRange(
            plans.Select(plan => new GameTraits
            {
                Title = plan.Title,
                Genre = plan.Genre,
                Mechanics = [plan.Core, .. plan.Modifiers],
                CoreLoop = plan.CoreLoop,
                Style = plan.Style,
                Theme = plan.Theme,
                Difficulty = plan.Difficulty,
            })
        );
        _batch++;
        return scores;
    }

    private double Play(DesignPlan plan, Simulation simulation)
    {
        string[] slate = [plan.Core, .. plan.Modifiers];
        var game = new SimulatedGame(Guid.Empty, "", s_last.AddDays(1), plan.Genre, slate, plan.Difficulty, plan.FreeLevels, plan.AdGating);
        var sums = new MetricsSums { Installs = simulation.Players };
        var (prompted, accepted) = (0L, 0L);
        foreach (var player in Crowd.Events(game, plan.Index, s_last, simulation).GroupBy(e => e.UserId, StringComparer.Ordinal))
        {
            var days = player.Select(e => DateOnly.FromDateTime(e.Timestamp)).ToHashSet();
            var types = player.CountBy(e => e.EventType).ToDictionary(StringComparer.Ordinal);
            var sessions = player.GroupBy(e => e.SessionId, StringComparer.Ordinal).ToList();
            sums = sums with
            {
                RetentionD1 = Back(sums.RetentionD1, days, 1),
                RetentionD7 = Back(sums.RetentionD7, days, 7),
                PlayerDays = sums.PlayerDays + days.Count,
                Sessions = sums.Sessions + sessions.Count,
                SessionMicros = sums.SessionMicros + sessions.Sum(s => (s.Max(e => e.Timestamp) - s.Min(e => e.Timestamp)).Ticks / 10),
                LevelsCompleted = sums.LevelsCompleted + types.GetValueOrDefault("level_complete"),
                LevelsFailed = sums.LevelsFailed + types.GetValueOrDefault("level_fail"),
                AdsStarted = sums.AdsStarted + types.GetValueOrDefault("rewarded_ad_started"),
                AdRevenueMicros =
                    sums.AdRevenueMicros
                    + player.Where(e => e.EventType == "rewarded_ad_completed").Sum(e => (int)e.Properties["revenue_micros"]),
            };
            prompted += types.ContainsKey("unlock_prompt_shown") ? 1 : 0;
            accepted += types.ContainsKey("rewarded_ad_started") ? 1 : 0;
        }

        _history.Add(
            new GameOutcome(
                _batch,
                plan.Genre,
                slate,
                Tally(sums.RetentionD1),
                Tally(sums.RetentionD7),
                new Tally(sums.LevelsCompleted + sums.LevelsFailed, sums.LevelsCompleted),
                new Tally(prompted, accepted)
            )
        );
        return (double)GameScore.Of(sums, new ScoreOptions())!.Value;
    }

    private static Returned Back(Returned known, HashSet<DateOnly> days, int after) =>
        new(known.Installs + 1, known.Players + (days.Contains(days.Min().AddDays(after)) ? 1 : 0));

    private static Tally Tally(Returned returned) => new(returned.Installs, returned.Players);
}
