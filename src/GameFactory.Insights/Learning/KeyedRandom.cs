using System.Runtime.InteropServices;
using GameFactory.Engine;

namespace GameFactory.Insights.Learning;

/// <summary>
/// Chance as a function: the same key gives the same number on every machine and runtime, and dropping one mechanic from an
/// offer leaves the numbers of the others alone. Built on the SplitMix64 finaliser.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct KeyedRandom
{
    private readonly ulong _key;

    private KeyedRandom(ulong key) => this._key = key;

    /// <summary>The root of everything that follows from a seed.</summary>
    public static KeyedRandom Of(long seed) => new(SplitMix64.Mix((ulong)seed + SplitMix64.Step));

    /// <summary>An unrelated source for a numbered part.</summary>
    public KeyedRandom For(long part) => new(SplitMix64.Mix(_key ^ SplitMix64.Mix((ulong)part + 0x632BE59BD9B4E019UL)));

    /// <summary>An unrelated source for a named part.</summary>
    public KeyedRandom For(string part)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in part)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new(SplitMix64.Mix(_key ^ hash));
    }

    /// <summary>Sixty-four random bits.</summary>
    public ulong Bits() => SplitMix64.Mix(_key);

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => Unit(_key);

    /// <summary>Uniform in 0 … <paramref name="below"/> − 1.</summary>
    public int Below(int below) => (int)(Unit() * below);

    /// <summary>Standard normal (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit(_key))) * Math.Cos(2 * Math.PI * Unit(_key + SplitMix64.Step));

    private static double Unit(ulong state) => (SplitMix64.Mix(state) >> 11) * (1.0 / (1UL << 53));
}
