namespace GameFactory.Kit.Design.Similarity;

/// <summary>One search for the game most like <paramref name="game"/>: what was found so far.</summary>
internal sealed class SimilaritySearch(GameTraits game)
{
    /// <summary>Base-2 logarithm of the difficulty.</summary>
    public double Octaves { get; } = OctavesOf(game.Difficulty);

    /// <summary>Words of the name.</summary>
    public uint[] Name { get; } = WordSet.Of(game.Title);

    /// <summary>Score of the best game so far; −1 at first.</summary>
    public double Best { get; private set; } = -1;

    /// <summary>The best game so far, the earliest of several; null at first.</summary>
    public NearestGame? Nearest { get; private set; }

    /// <summary>Games that had to be looked at.</summary>
    public long Looked { get; set; }

    /// <summary>Difficulties are compared by their ratio.</summary>
    public static double OctavesOf(double difficulty) => double.IsFinite(difficulty) ? Math.Log2(Math.Clamp(difficulty, 0.1, 10)) : 0;

    /// <summary>Considers a game.</summary>
    public void Offer(int entry, SimilarityBreakdown points)
    {
        var score = points.Score;
        if (score > Best || (score >= Best && entry < Nearest!.Entry))
        {
            (Best, Nearest) = (score, new NearestGame(entry, points));
        }
    }
}
