using System.Diagnostics;
using GameFactory.Insights.Learning;

namespace GameFactory.Benchmarks.Learning;

/// <summary>The yardstick in process: the learner against uniform choice and an oracle in hidden worlds.</summary>
internal static class LearningBenchmark
{
    /// <summary>The scenarios the learner is held to.</summary>
    public static IReadOnlyList<WorldSettings> Scenarios { get; } =
    [new("stationary"), new("drift", Drift: 0.1), new("tagged", Tagged: 0.4), new("installs", Installs: 40), new("delay", Delay: 5)];

    public static GapReport Run(WorldSettings settings, int firstSeed, int seeds, LearningOptions options, BenchProgress progress)
    {
        var started = Stopwatch.GetTimestamp();
        var runs = new (double Gap, double LastFive, double[] Curve)[seeds];
        var played = 0;
        Parallel.For(0, seeds, i =>
        {
            runs[i] = One(firstSeed + i, settings, options);
            progress.Say($"{settings.Name}: {Interlocked.Increment(ref played)} of {seeds} worlds");
        });
        var mean = runs.Average(r => r.Gap);
        var error = Math.Sqrt(runs.Sum(r => (r.Gap - mean) * (r.Gap - mean)) / Math.Max(1, seeds - 1) / seeds);
        return new GapReport(
            settings.Name,
            Math.Round(mean, 4),
            Math.Round(error, 4),
            Math.Round(runs.Average(r => r.LastFive), 4),
            [.. Enumerable.Range(0, settings.Batches).Select(b => Math.Round(runs.Average(r => r.Curve[b]), 3))],
            Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1)
        );
    }

    private static (double Gap, double LastFive, double[] Curve) One(int seed, WorldSettings settings, LearningOptions options)
    {
        var oracle = WorldRun.Play(seed, settings, world => new OracleArm(world));
        var uniform = WorldRun.Play(seed, settings, world => new UniformArm(world, new Chance(seed, "uniform")));
        var learner = WorldRun.Play(seed, settings, world => new LearnerArm(world, options, seed));
        return (
            GapReport.Closed(learner, uniform, oracle, ..),
            GapReport.Closed(learner, uniform, oracle, ^5..),
            [.. Enumerable.Range(0, settings.Batches).Select(b => GapReport.Closed(learner, uniform, oracle, b..(b + 1)))]
        );
    }
}
