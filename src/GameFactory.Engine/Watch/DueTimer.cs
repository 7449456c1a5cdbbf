namespace GameFactory.Engine.Watch;

/// <summary>A row of <c>wakes</c> whose time has come.</summary>
/// <param name="Kind">Batch or game.</param>
/// <param name="Id">Key of the grain.</param>
/// <param name="DueAt">When it was due.</param>
public sealed record DueTimer(TimerKind Kind, Guid Id, DateTimeOffset DueAt);
