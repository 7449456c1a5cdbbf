namespace GameFactory.Pipeline.Forges;

/// <summary>A build of one commit.</summary>
public sealed record BuildRequest
{
    /// <summary>owner/name.</summary>
    public required string Repository { get; init; }

    /// <summary>Branch that holds the workflow.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>The commit to build.</summary>
    public required string Commit { get; init; }

    /// <summary>The key: the effect key of the step. It appears in the run's title.</summary>
    public required string RequestId { get; init; }

    /// <summary>debug or release.</summary>
    public required string BuildType { get; init; }

    /// <summary>Such as <c>1.0.1</c>.</summary>
    public required string VersionName { get; init; }

    /// <summary>Positive, rising.</summary>
    public required int VersionCode { get; init; }
}
