namespace GameFactory.Server.Metrics;

/// <summary>A question about metrics as it came in.</summary>
internal sealed record MetricsQuestion
{
    /// <summary>Id or slug; with neither batch nor genre.</summary>
    public string? Game { get; init; }

    /// <summary>Id of a batch.</summary>
    public string? Batch { get; init; }

    public string? Genre { get; init; }

    /// <summary>Which players; null: those of the game or batch, else real ones.</summary>
    public bool? Simulated { get; init; }

    /// <summary>First UTC day, such as 2025-01-31.</summary>
    public string? From { get; init; }

    /// <summary>Last UTC day.</summary>
    public string? To { get; init; }

    /// <summary>1 to 1,000; 0 means 50.</summary>
    public int Limit { get; init; }
}
