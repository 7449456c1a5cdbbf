namespace GameFactory.Kit;

/// <summary>One check of a game. What was skipped never counts as passed.</summary>
/// <param name="Name">Short name, snake_case.</param>
/// <param name="Findings">What is wrong, one sentence each; empty when nothing is.</param>
/// <param name="Notes">What a check that passed has to say.</param>
/// <param name="SkipReason">Why it could not run; null when it ran.</param>
public sealed record GameCheck(string Name, IReadOnlyList<string> Findings, IReadOnlyList<string> Notes, string? SkipReason)
{
    /// <summary>True when it ran and found something.</summary>
    public bool IsFailed => Findings.Count > 0;

    /// <summary>True when it could not run.</summary>
    public bool IsSkipped => SkipReason is not null;

    /// <summary>It ran and found nothing.</summary>
    public static GameCheck Passed(string name, params string[] notes) => new(name, [], notes, null);

    /// <summary>It ran and found something.</summary>
    public static GameCheck Failed(string name, params string[] findings) => new(name, findings, [], null);

    /// <summary>It could not run.</summary>
    public static GameCheck Skipped(string name, string reason) => new(name, [], [], reason);
}
