namespace GameFactory.Kit.Levels.Rules;

/// <summary>Bits of what happened in a step; the game makes sound and effects of them. The bits above belong to modifiers.</summary>
public static class PlayEvents
{
    /// <summary>The player did something.</summary>
    public const int Act = 1;

    /// <summary>Something good was touched.</summary>
    public const int Gain = 2;

    /// <summary>The player was hit.</summary>
    public const int Hurt = 4;

    /// <summary>Something broke.</summary>
    public const int Break = 8;

    /// <summary>Something bounced or landed.</summary>
    public const int Bounce = 16;

    /// <summary>The first bit of a modifier.</summary>
    internal const int FirstOfModifiers = 32;
}
