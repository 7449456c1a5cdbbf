namespace GameFactory.Kit.Levels.Rules;

/// <summary>
/// What a modifier does while a level is played: the twin of its Dart file, whose functions the shell of the rules calls at the same
/// places. What is declared here becomes the fields, constants and calls of that shell (<c>play_state.dart</c>, <c>modifiers.dart</c>,
/// <c>rules.dart</c>).
/// </summary>
public abstract class ModifierRules
{
    /// <summary>The Dart file beside the modifier's description that holds its functions.</summary>
    public abstract string DartFile { get; }

    /// <summary>Numbers that it keeps in the state.</summary>
    public virtual IReadOnlyList<StateNumber> Numbers => [];

    /// <summary>What the player can ask of it; null for nothing.</summary>
    public virtual ModifierInput? Input => null;

    /// <summary>What it reports; null for nothing.</summary>
    public virtual ModifierEvent? Event => null;

    /// <summary>
    /// The function <c>int f(Level level, PlayState next, int ms)</c> that turns the time of a step into world time; null for none.
    /// </summary>
    public virtual string? WorldMsFunction => null;

    /// <summary>
    /// The function <c>void f(Level level, PlayState next, int ms)</c> that is called at the end of a step; null for none.
    /// </summary>
    public virtual string? AfterFunction => null;

    /// <summary>The player asked.</summary>
    public virtual void Ask(ModifierStep step) { }

    /// <summary>World time that passes in <paramref name="ms"/>.</summary>
    public virtual int WorldMs(ModifierStep step, int ms) => ms;

    /// <summary>The mechanic has made its step of <paramref name="ms"/>.</summary>
    public virtual void After(ModifierStep step, int ms) { }
}
