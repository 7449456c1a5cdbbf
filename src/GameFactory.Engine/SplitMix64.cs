namespace GameFactory.Engine;

/// <summary>
/// The generator SplitMix64: the same numbers on every machine and in every version of .NET, unlike <see cref="Random"/>.
/// </summary>
public static class SplitMix64
{
    /// <summary>What <see cref="Next"/> adds to its state, the odd number nearest to 2^64 divided by the golden ratio.</summary>
    public const ulong Step = 0x9E3779B97F4A7C15UL;

    /// <summary>64 random bits; goes on by one step.</summary>
    public static ulong Next(ref ulong state)
    {
        state += Step;
        return Mix(state);
    }

    /// <summary>Spreads every bit over all others; no two numbers give the same one.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
