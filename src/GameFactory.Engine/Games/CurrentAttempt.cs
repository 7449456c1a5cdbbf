namespace GameFactory.Engine.Games;

/// <summary>The attempt that may report. Saved before any work starts.</summary>
/// <param name="Id">The fence.</param>
/// <param name="Step">1 … 12.</param>
/// <param name="Holder">Runner (silo incarnation) that works on it; its row in <c>runners</c> is the lease.</param>
/// <param name="StartedAt">When it was handed out.</param>
public sealed record CurrentAttempt(AttemptId Id, int Step, Guid Holder, DateTimeOffset StartedAt);
