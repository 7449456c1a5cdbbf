namespace GameFactory.Insights.Learning;

/// <summary>Why a weight is what it is. All of it follows from the history.</summary>
public sealed record WeightExplanation
{
    /// <summary>The row of <c>learning_weights</c>.</summary>
    public required LearnedWeight Weight { get; init; }

    /// <summary>
    /// Quality (0 to 1) that the mechanic adds to the genre's usual game; the weight is 2 to the power of this over <see cref="Doubling"/>.
    /// </summary>
    public required double Lift { get; init; }

    /// <summary>The part of <see cref="Lift"/> that it adds in every genre.</summary>
    public required double SharedLift { get; init; }

    /// <summary>Standard deviation of <see cref="Lift"/> given all evidence.</summary>
    public required double Doubt { get; init; }

    /// <summary>Standard deviation that a draw plays with: exploration times the doubt by sample count.</summary>
    public required double DrawDoubt { get; init; }

    /// <summary>Lift that doubles a weight.</summary>
    public required double Doubling { get; init; }

    /// <summary>Games of the genre with the mechanic, those whose retention d7 is still open included.</summary>
    public required int Games { get; init; }

    /// <summary>Games of other genres with the mechanic.</summary>
    public required int GamesElsewhere { get; init; }

    /// <summary>True when the weight stands on other genres alone.</summary>
    public bool IsBorrowed => Games == 0 && GamesElsewhere > 0;

    /// <summary>What it does to each outcome.</summary>
    public required IReadOnlyList<OutcomeExplanation> Outcomes { get; init; }

    /// <summary>Pins and bans that cover it.</summary>
    public IReadOnlyList<LearningRule> Rules { get; init; } = [];

    /// <summary>True when the players were simulated.</summary>
    public bool IsSimulated { get; init; }
}
