namespace GameFactory.Engine.Running;

/// <summary>Answer to a renewal.</summary>
/// <param name="Until">Database time at which the lease ends.</param>
/// <param name="Now">Database time.</param>
/// <param name="Paused">The cluster-wide switch: start no attempt.</param>
public sealed record RunnerLease(DateTimeOffset Until, DateTimeOffset Now, bool Paused);
