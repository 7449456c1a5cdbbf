using System.Runtime.InteropServices;

namespace GameFactory.Insights.Metrics;

/// <summary>Players whose day +k is closed, and those of them with an event on exactly that day.</summary>
/// <param name="Installs">Players; 0 means that nothing is known yet.</param>
/// <param name="Players">Those who returned.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Returned(long Installs, long Players)
{
    /// <summary>
    /// The share with four decimals, as the table holds it; null when it is not known yet. Sums that contradict each other, as forged or
    /// foreign rows may, make no share that the column refuses.
    /// </summary>
    public decimal? Rate =>
        Installs > 0 ? Math.Clamp(Math.Round((decimal)Players / Installs, 4, MidpointRounding.AwayFromZero), 0, 1) : null;

    /// <summary>Both together.</summary>
    public Returned And(Returned other) => new(Installs + other.Installs, Players + other.Players);
}
