namespace GameFactory.Kit.Levels.Rules;

/// <summary>
/// The rules of one level, the twin of the kit's <c>rules.dart</c>: whole numbers in, whole numbers out. A change here needs the same
/// change there (docs/decisions/0400).
/// </summary>
/// <param name="level">What is played.</param>
/// <param name="modifiers">The rules of the modifiers.</param>
public abstract class LevelRules(Level level, ModifierSet modifiers)
{
    /// <summary>Length of a step in ms, the same in the game, the generator and the tests.</summary>
    public const int TickMs = 20;

    /// <summary>What is played.</summary>
    public Level Level { get; } = level;

    /// <summary>The state before the first step.</summary>
    public PlayState Start()
    {
        var state = new PlayState { Rng = (uint)Level.Seed, TimeLeftMs = Level.TimeLimitMs };
        modifiers.Start(Level, state);
        Begin(state);
        return state;
    }

    /// <summary>
    /// The state after one step of <paramref name="stepMs"/> with <paramref name="input"/>; 0 is no input. Does not change
    /// <paramref name="state"/>.
    /// </summary>
    public PlayState Step(PlayState state, int input, int stepMs)
    {
        if (state.Phase != Phase.Playing)
        {
            return state;
        }

        var next = state.Copy();
        Change(next, input, stepMs);
        return next;
    }

    /// <summary>The same step on <paramref name="next"/> itself: thousands of steps a level are made without a copy each.</summary>
    public void Change(PlayState next, int input, int stepMs)
    {
        if (next.Phase != Phase.Playing)
        {
            return;
        }

        next.Events = 0;
        next.Tick += 1;
        var action = modifiers.Take(Level, next, input);
        var ms = modifiers.WorldMs(Level, next, stepMs);
        Advance(next, action, ms);
        modifiers.After(Level, next, ms);
    }

    /// <summary>Gives <paramref name="ms"/> of world time back in a level that has a limit.</summary>
    protected void GainTime(PlayState next, int ms)
    {
        if (Level.TimeLimitMs > 0)
        {
            next.TimeLeftMs += ms;
        }
    }

    /// <summary>The mechanic's own first numbers.</summary>
    protected abstract void Begin(PlayState state);

    /// <summary>One step of the mechanic on <paramref name="next"/>, which may be changed.</summary>
    protected abstract void Advance(PlayState next, int input, int ms);
}
