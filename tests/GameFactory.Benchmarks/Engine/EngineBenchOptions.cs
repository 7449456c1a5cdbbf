namespace GameFactory.Benchmarks.Engine;

/// <summary>What to measure.</summary>
internal sealed record EngineBenchOptions(int Games, int Inflight, int Silos, string? Postgres, bool Quiet);
