namespace GameFactory.Engine.Steps;

/// <summary>Rows that a step's report brings with it; written in the transaction that accepts the report.</summary>
[GenerateSerializer, Immutable, Alias("StepFacts")]
public sealed record StepFacts
{
    /// <summary>Columns of the game.</summary>
    [Id(0)]
    public GameFields? Game { get; init; }

    /// <summary>Assets made or made again.</summary>
    [Id(1)]
    public IReadOnlyList<AssetFact> Assets { get; init; } = [];

    /// <summary>Builds as they stand now.</summary>
    [Id(2)]
    public IReadOnlyList<BuildFact> Builds { get; init; } = [];

    /// <summary>Log lines beside the one that each transition writes.</summary>
    [Id(3)]
    public IReadOnlyList<LogFact> Logs { get; init; } = [];
}
