namespace GameFactory.Kit.Design.Planning;

/// <summary>The outline of a game: all that the similarity gate looks at. The whole design document follows from it and the seed.</summary>
public sealed record DesignPlan
{
    /// <summary>Place in the batch.</summary>
    public required int Index { get; init; }

    /// <summary>Seed of everything that is still open.</summary>
    public required long Seed { get; init; }

    /// <summary>Genre.</summary>
    public required string Genre { get; init; }

    /// <summary>Name of the core mechanic.</summary>
    public required string Core { get; init; }

    /// <summary>Names of the modifiers.</summary>
    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>Visual style.</summary>
    public required string Style { get; init; }

    /// <summary>Theme.</summary>
    public required string Theme { get; init; }

    /// <summary>The core loop sentence.</summary>
    public required string CoreLoop { get; init; }

    /// <summary>0.5 to 2.</summary>
    public required double Difficulty { get; init; }

    /// <summary>Display name, unique in the batch.</summary>
    public required string Title { get; init; }

    /// <summary>Levels open from the start.</summary>
    public required int FreeLevels { get; init; }

    /// <summary>Whether later levels ask for an ad.</summary>
    public required bool AdGating { get; init; }

    /// <summary>What the similarity gate found.</summary>
    public SimilarityReport Similarity { get; init; } = new();
}
