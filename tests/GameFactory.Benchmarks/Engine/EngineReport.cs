namespace GameFactory.Benchmarks.Engine;

/// <summary>The printed object.</summary>
internal sealed record EngineReport
{
    public required int Games { get; init; }

    public required int Inflight { get; init; }

    public required int Silos { get; init; }

    /// <summary>Games of a batch before the measured one; no figure counts them.</summary>
    public required int WarmupGames { get; init; }

    public required double Seconds { get; init; }

    public required double GamesPerSecond { get; init; }

    public required double StepsPerSecond { get; init; }

    /// <summary>From a game's first row to its last change.</summary>
    public required double P50Ms { get; init; }

    public required double P99Ms { get; init; }

    public required double ServerCpuSeconds { get; init; }

    /// <summary>Null when the database is not on this machine.</summary>
    public required double? DatabaseCpuSeconds { get; init; }

    /// <summary>Peak resident memory of all silo processes, summed.</summary>
    public required double PeakMemoryMb { get; init; }

    public required string Fsync { get; init; }

    public required string SynchronousCommit { get; init; }

    public required long CompletedGames { get; init; }

    public required long CompletedSteps { get; init; }

    public required long LogRows { get; init; }

    public required IReadOnlyList<string> MissingIndexes { get; init; }

    /// <summary>What the afterwards assertions found; empty when all held.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}
