using GameFactory.Engine.Games;

namespace GameFactory.Tests.Engine.Games;

/// <summary>Plans of steps for tests of the machine and of what stands on it.</summary>
internal static class Plans
{
    /// <summary>As the pipeline's: step 8 may be skipped and has no retries here, the last may be skipped and holds no window.</summary>
    public static StepPlan Twelve { get; } =
        new([.. Enumerable.Range(1, 12).Select(n => new PlannedStep($"step_{n}", n == 8 ? 0 : 3, n is 8 or 12, n < 12))]);

    /// <summary>Three steps: the second may be skipped, and from the third on a game holds no window.</summary>
    public static StepPlan Three { get; } =
        new([new PlannedStep("plan"), new PlannedStep("polish", MaySkip: true), new PlannedStep("watch", HoldsWindow: false)]);
}
