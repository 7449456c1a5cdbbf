namespace GameFactory.Server.Games;

/// <summary>A row of <c>game_steps</c>.</summary>
public sealed record StepView(
    int Number,
    string Name,
    string Status,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    int Attempts,
    int Retries,
    int MaxRetries,
    string? Error,
    string? WaitingReason,
    DateTimeOffset? NextAttemptAt,
    string? Commit,
    string? Artifacts,
    string? Checks,
    string? Logs);
