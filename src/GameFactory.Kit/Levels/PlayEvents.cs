namespace GameFactory.Kit.Levels;

/// <summary>Bits of what happened in a step; the game makes sound and effects of them.</summary>
internal static class PlayEvents
{
    internal const int Act = 1;
    internal const int Gain = 2;
    internal const int Hurt = 4;
    internal const int Break = 8;
    internal const int Bounce = 16;
    internal const int Slow = 32;
}
