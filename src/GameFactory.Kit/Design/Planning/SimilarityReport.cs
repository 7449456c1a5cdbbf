using GameFactory.Kit.Design.Similarity;

namespace GameFactory.Kit.Design.Planning;

/// <summary>What the similarity gate found for a design.</summary>
public sealed record SimilarityReport
{
    /// <summary>Similarity to the nearest game, 0 to 100; 0 when there is none to compare with.</summary>
    public double Score { get; init; }

    /// <summary>From this score on a design is rejected.</summary>
    public double Threshold { get; init; } = SimilarityWeights.Threshold;

    /// <summary>The score part by part; null when there is no other game.</summary>
    public SimilarityBreakdown? Breakdown { get; init; }

    /// <summary>Name of the nearest game; null when there is none.</summary>
    public string? Nearest { get; init; }

    /// <summary>Place of the nearest game in this batch; null when it is a finished game or there is none.</summary>
    public int? NearestIndex { get; init; }

    /// <summary>Id of the nearest game when it is a finished one.</summary>
    public string? NearestGame { get; init; }

    /// <summary>How many games the design was compared with.</summary>
    public int Compared { get; init; }

    /// <summary>1 to 5.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>True when all attempts were spent and the least similar design was taken all the same.</summary>
    public bool Marked { get; init; }

    /// <summary>What was rejected before, in order.</summary>
    public IReadOnlyList<RejectedPlan> Rejected { get; init; } = [];
}
