namespace GameFactory.Engine.Steps;

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
