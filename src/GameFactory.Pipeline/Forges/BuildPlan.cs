using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges;

/// <summary>What a step wants built.</summary>
internal sealed record BuildPlan
{
    public required string StepName { get; init; }

    /// <summary>debug or release.</summary>
    public required string BuildType { get; init; }

    public required string VersionName { get; init; }

    public required int VersionCode { get; init; }

    /// <summary>Number in the game's run of the step's first build; a build after a failed one has the next.</summary>
    public required int FirstNumber { get; init; }

    /// <summary>The step's files, committed before the build.</summary>
    public required IReadOnlyList<FileChange> Files { get; init; }
}
