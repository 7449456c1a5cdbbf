namespace GameFactory.Kit.Levels.Playing;

/// <summary>How a play of a level ended.</summary>
/// <param name="Phase">One of <see cref="Rules.Phase"/>; playing when the time for watching was over.</param>
/// <param name="Ticks">Steps made.</param>
/// <param name="Score">Points at the end.</param>
/// <param name="Hash">Hash of the final state.</param>
/// <param name="Inputs">Pairs of tick and input that were made.</param>
public sealed record PlayResult(int Phase, int Ticks, int Score, uint Hash, IReadOnlyList<int[]> Inputs)
{
    /// <summary>The level was won.</summary>
    public bool Won => Phase == Rules.Phase.Won;

    /// <summary>The level was lost.</summary>
    public bool Lost => Phase == Rules.Phase.Lost;
}
