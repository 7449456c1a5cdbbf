namespace GameFactory.LocalForge.Runner;

/// <summary>What one check of a run found.</summary>
/// <param name="Name">Short name, snake_case; one check may answer several results.</param>
/// <param name="Outcome">Passed, failed or skipped.</param>
/// <param name="Reason">One sentence, required unless passed: what failed, or why it was skipped. Deterministic, it goes into the bundle's
/// report.</param>
/// <param name="Log">Whatever a reader of the run's log needs.</param>
public sealed record RunCheckResult(string Name, RunCheckOutcome Outcome, string? Reason, string Log)
{
    /// <summary>
    /// Files that a compiler made, by artifact name (<c>android-apk</c>, <c>android-aab</c>, <c>web</c>); empty unless something was really
    /// compiled.
    /// </summary>
    public IReadOnlyDictionary<string, string> Compiled { get; init; } = new Dictionary<string, string>();
}
