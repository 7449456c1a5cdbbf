namespace GameFactory.Engine.Games;

/// <summary>Status of a step; stored in lower case.</summary>
public enum StepStatus
{
    /// <summary>Not begun, or waiting for backoff, quota, infrastructure or a free worker.</summary>
    Pending,

    /// <summary>An attempt runs, or a build or metrics are waited for.</summary>
    Running,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Failed for good; its game failed with it.</summary>
    Failed,

    /// <summary>Left out by command; only steps 8 and 12.</summary>
    Skipped,
}
