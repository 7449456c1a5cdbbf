namespace GameFactory.Kit.Levels;

/// <summary>The random numbers of a running game; <c>xorshift32</c> in Dart.</summary>
internal static class Xorshift32
{
    /// <summary>The next state, which is also the random number.</summary>
    internal static uint Next(uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        return state ^ (state << 5);
    }
}
