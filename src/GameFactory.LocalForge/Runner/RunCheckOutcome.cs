namespace GameFactory.LocalForge.Runner;

/// <summary>How a check of a run ended.</summary>
public enum RunCheckOutcome
{
    /// <summary>It ran and found nothing.</summary>
    Passed,

    /// <summary>It ran and found something.</summary>
    Failed,

    /// <summary>It could not run on this machine; never shown as passed.</summary>
    Skipped,
}
