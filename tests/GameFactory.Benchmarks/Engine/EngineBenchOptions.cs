namespace GameFactory.Benchmarks.Engine;

/// <summary>What to measure.</summary>
/// <param name="Games">Games of the measured batch.</param>
/// <param name="Inflight">Games in flight at once.</param>
/// <param name="Silos">Silo processes.</param>
/// <param name="Warmup">Games of a batch before the measured one, so that code and plans are as in a factory that has run for a few
/// seconds; 0 measures a cold start.</param>
/// <param name="Postgres">Server to use; null starts a private one.</param>
internal sealed record EngineBenchOptions(int Games, int Inflight, int Silos, int Warmup, string? Postgres);
