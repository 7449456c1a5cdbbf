namespace GameFactory.Engine.Steps;

/// <summary>What an attempt reports. A value: what is expected is never an exception.</summary>
[GenerateSerializer, Immutable, Alias("StepOutcome")]
public abstract record StepOutcome
{
    private StepOutcome() { }

    /// <summary>Rows that come with the report.</summary>
    [Id(0)]
    public StepFacts Facts { get; init; } = s_noFacts;

    /// <summary>Text for <c>game_steps.logs</c>; null leaves it.</summary>
    [Id(1)]
    public string? Log { get; init; }

    /// <summary>Each check with its result; goes to <c>game_steps.validation_results</c>.</summary>
    [Id(2)]
    public IReadOnlyList<StepCheck> Checks { get; init; } = [];

    private static readonly StepFacts s_noFacts = new();

    /// <summary>The step is done.</summary>
    [GenerateSerializer, Immutable, Alias("StepOutcome.Completed")]
    public sealed record Completed : StepOutcome
    {
        /// <summary>
        /// Documents for later steps: a JSON object; <c>game_steps.artifacts</c>. The runner stores one of more than 256 KB and reports a
        /// reference to it.
        /// </summary>
        [Id(0)]
        public string? Artifacts { get; init; }

        /// <summary>
        /// Files for the step's one commit. The runner commits them and sets <see cref="Commit"/>; they are not part of the report.
        /// </summary>
        [field: NonSerialized]
        public IReadOnlyList<FileChange> Files { get; init; } = [];

        /// <summary>Id of the commit that holds the files; set by the runner.</summary>
        [Id(1)]
        public string? Commit { get; init; }

        /// <summary>Tree of that commit; set by the runner.</summary>
        [Id(2)]
        public string? Tree { get; init; }
    }

    /// <summary>Not done, nobody's fault: go on from <paramref name="Checkpoint"/> at <paramref name="Until"/>.</summary>
    [GenerateSerializer, Immutable, Alias("StepOutcome.Waiting")]
    public sealed record Snoozed(
        [property: Id(0)] WaitReason Reason,
        [property: Id(1)] DateTimeOffset Until,
        [property: Id(2)] string? Checkpoint = null
    ) : StepOutcome
    {
        /// <summary>What exactly is waited for, one sentence for people.</summary>
        [Id(3)]
        public string? Detail { get; init; }
    }

    /// <summary>Failed; try again after the backoff, or after <paramref name="After"/> when a service said so.</summary>
    [GenerateSerializer, Immutable, Alias("StepOutcome.Retry")]
    public sealed record Retry([property: Id(0)] string Error, [property: Id(1)] TimeSpan? After = null) : StepOutcome;

    /// <summary>Done, but not good enough: try again with the findings as input.</summary>
    [GenerateSerializer, Immutable, Alias("StepOutcome.Rejected")]
    public sealed record Invalid([property: Id(0)] IReadOnlyList<string> Findings) : StepOutcome;

    /// <summary>No further attempt can help.</summary>
    [GenerateSerializer, Immutable, Alias("StepOutcome.GaveUp")]
    public sealed record Failed([property: Id(0)] string Error) : StepOutcome;
}
