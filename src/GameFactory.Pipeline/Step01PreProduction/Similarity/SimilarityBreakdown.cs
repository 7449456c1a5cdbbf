namespace GameFactory.Pipeline.Step01PreProduction.Similarity;

/// <summary>Points of similarity of two games; the most of each part is its weight.</summary>
/// <param name="Genre">0 or 20.</param>
/// <param name="Mechanics">0 to 25: shared mechanics over all mechanics of the two.</param>
/// <param name="CoreLoop">0 to 15: shared words of the two sentences over all their words.</param>
/// <param name="VisualStyle">0 to 15: half for the style, half for the theme.</param>
/// <param name="Difficulty">0 to 10: 10 when equal, 0 two octaves apart.</param>
/// <param name="Economy">0 to 10: half for ad gating, half for the number of free levels.</param>
/// <param name="Name">0 to 5: shared words over all words of the two names.</param>
public sealed record SimilarityBreakdown(
    double Genre,
    double Mechanics,
    double CoreLoop,
    double VisualStyle,
    double Difficulty,
    double Economy,
    double Name
)
{
    /// <summary>0 to 100.</summary>
    public double Score => Genre + Mechanics + CoreLoop + VisualStyle + Difficulty + Economy + Name;

    /// <summary>The same with two decimals, for documents.</summary>
    public SimilarityBreakdown Rounded() => new(R(Genre), R(Mechanics), R(CoreLoop), R(VisualStyle), R(Difficulty), R(Economy), R(Name));

    private static double R(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
