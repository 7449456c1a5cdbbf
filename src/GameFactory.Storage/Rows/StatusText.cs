using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Storage.Rows;

/// <summary>The texts that the schema's CHECK constraints allow.</summary>
internal static class StatusText
{
    public static string Of(BatchStatus status) => status switch
    {
        BatchStatus.Pending => "pending",
        BatchStatus.Running => "running",
        BatchStatus.Completed => "completed",
        BatchStatus.Failed => "failed",
        BatchStatus.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static string Of(GameStatus status) => status switch
    {
        GameStatus.Created => "created",
        GameStatus.InProgress => "in_progress",
        GameStatus.Completed => "completed",
        GameStatus.Failed => "failed",
        GameStatus.Cancelled => "cancelled",
        GameStatus.Published => "published",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static string Of(StepStatus status) => status switch
    {
        StepStatus.Pending => "pending",
        StepStatus.Running => "running",
        StepStatus.Completed => "completed",
        StepStatus.Failed => "failed",
        StepStatus.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static string Of(WaitReason reason) => reason switch
    {
        WaitReason.Backoff => "backoff",
        WaitReason.Backpressure => "backpressure",
        WaitReason.Quota => "quota",
        WaitReason.Infrastructure => "infrastructure",
        WaitReason.Build => "build",
        WaitReason.Metrics => "metrics",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, message: null),
    };
}
