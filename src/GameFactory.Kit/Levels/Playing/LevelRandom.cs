using GameFactory.Engine;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>
/// Random numbers of the making and playing of levels. Its way of drawing is older than the one of designs; levels of released games depend
/// on it.
/// </summary>
public sealed class LevelRandom
{
    private ulong _state;

    private LevelRandom(ulong seed) => _state = seed;

    /// <summary>Numbers for one purpose of one level; purposes do not disturb each other.</summary>
    public static LevelRandom For(long seed, int level, int attempt, int purpose)
    {
        var random = new LevelRandom((ulong)seed);
        random.Mix((ulong)level);
        random.Mix((ulong)attempt);
        random.Mix((ulong)purpose);
        return random;
    }

    /// <summary>0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)((SplitMix64.Next(ref _state) >> 33) % (ulong)bound);

    /// <summary><paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>Puts the items into random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private void Mix(ulong value)
    {
        _state ^= value * SplitMix64.Step;
        _state = SplitMix64.Next(ref _state);
    }
}
