namespace GameFactory.Kit.Design.Similarity;

/// <summary>The weights of the similarity gate, in percent, and its threshold.</summary>
internal static class SimilarityWeights
{
    public const double Genre = 20;
    public const double Mechanics = 25;
    public const double CoreLoop = 15;
    public const double VisualStyle = 15;
    public const double Difficulty = 10;
    public const double Economy = 10;
    public const double Name = 5;

    /// <summary>From here on two games count as too similar.</summary>
    public const double Threshold = 80;

    /// <summary>Most that a difficulty and a name can give.</summary>
    public const double Rest = Difficulty + Name;
}
