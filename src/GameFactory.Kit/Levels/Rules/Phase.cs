namespace GameFactory.Kit.Levels.Rules;

/// <summary>How far a level is.</summary>
public static class Phase
{
    /// <summary>The level is being played.</summary>
    public const int Playing = 0;

    /// <summary>The goal was reached.</summary>
    public const int Won = 1;

    /// <summary>The level was lost.</summary>
    public const int Lost = 2;

    /// <summary>The phase as a word.</summary>
    public static string Name(int phase) =>
        phase switch
        {
            Playing => "playing",
            Won => "won",
            Lost => "lost",
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "no phase"),
        };
}
