namespace GameFactory.Kit.Levels;

/// <summary>Random numbers of the generator (SplitMix64): the same on every machine and .NET version, unlike <see cref="Random"/>.</summary>
internal sealed class LevelRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Numbers for one purpose of one level; purposes do not disturb each other.</summary>
    internal static LevelRandom For(long seed, int level, int attempt, int purpose)
    {
        var random = new LevelRandom((ulong)seed);
        random.Mix((ulong)level);
        random.Mix((ulong)attempt);
        random.Mix((ulong)purpose);
        return random;
    }

    /// <summary>0 to <paramref name="bound"/> - 1.</summary>
    internal int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    /// <summary><paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    internal int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    internal bool Chance(int percent) => Below(100) < percent;

    /// <summary>Puts the items into random order.</summary>
    internal void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private void Mix(ulong value)
    {
        state ^= value * 0x9E3779B97F4A7C15UL;
        state = Next();
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
