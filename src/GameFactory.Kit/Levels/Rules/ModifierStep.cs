namespace GameFactory.Kit.Levels.Rules;

/// <summary>What a modifier sees of a step.</summary>
public readonly ref struct ModifierStep(Level level, PlayState next, Span<int> own, int bit)
{
    /// <summary>What is played.</summary>
    public Level Level { get; } = level;

    /// <summary>The state after the step, which may be changed.</summary>
    public PlayState Next { get; } = next;

    /// <summary>The modifier's own numbers, in the order of <see cref="ModifierRules.Numbers"/>.</summary>
    public Span<int> Own { get; } = own;

    /// <summary>The bit of the modifier's event; 0 when it has none.</summary>
    public int Event { get; } = bit;
}
