namespace GameFactory.Insights.Learning;

/// <summary>What a draw needs beside the weights, and where they come from.</summary>
public sealed record LearnedConstants
{
    /// <summary>Lift in quality that doubles a weight.</summary>
    public double Doubling { get; init; } = 0.03;

    /// <summary>Standard deviation of the lift of a mechanic nothing is known of. Five decimals.</summary>
    public double UnknownDoubt { get; init; } = 0.025;

    /// <summary>Mature games of a mechanic in a genre that halve the variance of its lift.</summary>
    public double DoubtGames { get; init; } = 5;

    /// <summary>Share of the doubt that a draw plays with.</summary>
    public double Exploration { get; init; } = 0.5;

    /// <summary>See <see cref="LearningOptions.DiversityCap"/>.</summary>
    public double? DiversityCap { get; init; }

    /// <summary>True when the history is of simulated players.</summary>
    public bool Simulated { get; init; }

    /// <summary>Games in the history.</summary>
    public int Games { get; init; }

    /// <summary>Those of them whose retention d7 is known.</summary>
    public int MatureGames { get; init; }

    /// <summary>Pins and bans in force.</summary>
    public IReadOnlyList<LearningRule> Rules { get; init; } = [];

    /// <summary>The doubt that a draw plays with: what so many games leave of the unknown's.</summary>
    internal double Doubt(int sampleCount) => UnknownDoubt * Math.Sqrt(DoubtGames / (DoubtGames + sampleCount));

    /// <summary>Equal in every value, rules included.</summary>
    public bool Equals(LearnedConstants? other) =>
        other is not null
        && (Doubling, UnknownDoubt, DoubtGames, Exploration, DiversityCap, Simulated, Games, MatureGames).Equals(
            (
                other.Doubling,
                other.UnknownDoubt,
                other.DoubtGames,
                other.Exploration,
                other.DiversityCap,
                other.Simulated,
                other.Games,
                other.MatureGames
            )
        )
        && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Doubling, UnknownDoubt, DoubtGames, Exploration, Games, MatureGames, Rules.Count);
}
