namespace GameFactory.Engine.Steps;

/// <summary>One check of a step's result, as it is stored in <c>game_steps.validation_results</c>.</summary>
/// <param name="Name">Short name, snake_case.</param>
/// <param name="Result">passed, failed or skipped; skipped is never shown as passed.</param>
/// <param name="Findings">What was found, or why it was skipped; one sentence each.</param>
[GenerateSerializer, Immutable, Alias("StepCheck")]
public sealed record StepCheck(
    [property: Id(0)] string Name,
    [property: Id(1)] CheckResult Result,
    [property: Id(2)] IReadOnlyList<string> Findings
)
{
    /// <summary>A check that passed.</summary>
    public static StepCheck Passed(string name, params string[] notes) => new(name, CheckResult.Passed, notes);

    /// <summary>A check that failed, with what it found.</summary>
    public static StepCheck Failed(string name, params string[] findings) => new(name, CheckResult.Failed, findings);

    /// <summary>A check that could not run, with the reason.</summary>
    public static StepCheck Skipped(string name, string reason) => new(name, CheckResult.Skipped, [reason]);
}

/// <summary>Result of a check.</summary>
public enum CheckResult
{
    /// <summary>It ran and found nothing.</summary>
    Passed,

    /// <summary>It ran and found something.</summary>
    Failed,

    /// <summary>It could not run here; the reason stands with it.</summary>
    Skipped,
}
