using GameFactory.Engine.Games;

namespace GameFactory.Benchmarks.Engine;

/// <summary>
/// A plan as the pipeline's, for silos whose steps are scripted or do nothing: twelve, of which two may be skipped and the last holds no
/// window.
/// </summary>
internal static class TwelveSteps
{
    /// <summary>Index 0 is step 1.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "pre_production",
        "project_setup",
        "architecture",
        "analytics_design",
        "analytics_implementation",
        "core_prototype",
        "asset_generation",
        "vertical_slice",
        "content_production",
        "testing",
        "release_prep",
        "post_launch",
    ];

    /// <summary>As the machine gets it.</summary>
    public static StepPlan Plan { get; } =
        new([.. Names.Select((name, index) => new PlannedStep(name, 3, MaySkip(index + 1), HoldsWindow(index + 1)))]);

    /// <summary>Number of steps.</summary>
    public static int Count => Names.Count;

    /// <summary>Whether a command may leave a step out.</summary>
    public static bool MaySkip(int number) => number is 8 or 12;

    /// <summary>Whether a game that has a step ahead holds its batch's window.</summary>
    public static bool HoldsWindow(int number) => number < 12;
}
