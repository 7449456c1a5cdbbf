namespace GameFactory.Server.Logs;

/// <summary>A row of <c>generation_logs</c>.</summary>
public sealed record LogView(
    Guid Id,
    DateTimeOffset At,
    string Level,
    string Type,
    int? Step,
    string Message,
    string? Metadata,
    Guid? GameId);
