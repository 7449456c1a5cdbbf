namespace GameFactory.Server.Batches;

/// <summary>A request for a batch as it came in, not checked yet.</summary>
internal sealed record NewBatch
{
    public string? Name { get; init; }

    public int GameCount { get; init; }

    public IReadOnlyList<NewGenreShare> GenreMix { get; init; } = [];

    /// <summary>JSON text; null or empty means none.</summary>
    public string? Constraints { get; init; }

    public long Seed { get; init; }

    public int? Window { get; init; }

    public bool Simulated { get; init; }

    /// <summary>Adds the constraints that earlier batches advise, where the request has none of its own.</summary>
    public bool FromLearning { get; init; }

    public bool Start { get; init; }

    public string? RequestId { get; init; }
}
