namespace GameFactory.Kit.Levels;

/// <summary>FNV-1a (32 bits) over all numbers of a state, four bytes each, low first; <c>hashState</c> in Dart.</summary>
public static class StateHash
{
    /// <summary>The hash of <paramref name="state"/>.</summary>
    public static uint Of(PlayState state)
    {
        var hash = 2166136261u;
        hash = Add(hash, (uint)state.Phase);
        hash = Add(hash, (uint)state.Tick);
        hash = Add(hash, (uint)state.Score);
        hash = Add(hash, (uint)state.Events);
        hash = Add(hash, (uint)state.TimeLeftMs);
        hash = Add(hash, (uint)state.SlowCharges);
        hash = Add(hash, (uint)state.SlowLeftMs);
        hash = Add(hash, state.Rng);
        foreach (var value in state.Body)
        {
            hash = Add(hash, (uint)value);
        }

        return hash;
    }

    private static uint Add(uint hash, uint value)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ ((value >> shift) & 255)) * 16777619u;
        }

        return hash;
    }
}
