namespace GameFactory.Engine.Steps;

/// <summary>Why a step is not being worked on just now. Stored as the name in lower case.</summary>
public enum WaitReason
{
    /// <summary>A retry waits for its backoff (step is pending).</summary>
    Backoff,

    /// <summary>The silo's queue is full (pending).</summary>
    Backpressure,

    /// <summary>An outside service's limit is reached (pending).</summary>
    Quota,

    /// <summary>Database, cluster, network or a service's 5xx (pending; never counted as a retry).</summary>
    Infrastructure,

    /// <summary>A build runs (step is running).</summary>
    Build,

    /// <summary>The observation window is open (step is running).</summary>
    Metrics,
}
