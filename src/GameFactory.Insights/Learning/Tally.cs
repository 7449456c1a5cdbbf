using System.Runtime.InteropServices;

namespace GameFactory.Insights.Learning;

/// <summary>
/// How often something happened out of how many chances. No chances means "not known yet", which is not the same as zero hits.
/// </summary>
/// <param name="Trials">Chances, at least 0.</param>
/// <param name="Hits">Times it happened, 0 to <paramref name="Trials"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tally(long Trials, long Hits)
{
    /// <summary>Nothing known.</summary>
    public static Tally Unknown => default;

    /// <summary>The share of hits; null when nothing is known.</summary>
    public double? Rate => Trials > 0 ? (double)Hits / Trials : null;

    public static Tally operator +(Tally left, Tally right) => new(left.Trials + right.Trials, left.Hits + right.Hits);

    public static Tally Add(Tally left, Tally right) => left + right;
}
