namespace GameFactory.LocalForge.Records;

/// <summary>GitHub's words for the state and the end of a run.</summary>
internal static class RunStatus
{
    public const string Queued = "queued";
    public const string InProgress = "in_progress";
    public const string Completed = "completed";
    public const string Success = "success";
    public const string Failure = "failure";
    public const string Cancelled = "cancelled";
    public const string Skipped = "skipped";
    public const string Neutral = "neutral";
}
