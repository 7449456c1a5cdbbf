using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges;

/// <summary>How far the build of a step is.</summary>
internal abstract record BuildProgress
{
    private BuildProgress() { }

    /// <summary>The attempt ends here with this outcome; a later one goes on.</summary>
    public sealed record Stopped(StepOutcome Outcome) : BuildProgress;

    /// <summary>The build has ended, well or not.</summary>
    public sealed record Ended(BuildSnapshot Build, BuildFact Fact, string Commit, string Tree) : BuildProgress;
}
