namespace GameFactory.Kit.Levels;

/// <summary>
/// The rules of one level, the twin of the kit's <c>rules.dart</c>: whole numbers in, whole numbers out. A change here needs the same
/// change there (docs/decisions/0400).
/// </summary>
public abstract class LevelRules
{
    /// <summary>Length of a step in ms, the same in the game, the generator and the tests.</summary>
    public const int TickMs = 20;

    /// <summary>Rules for <paramref name="level"/>.</summary>
    private protected LevelRules(Level level) => Level = level;

    /// <summary>What is played.</summary>
    public Level Level { get; }

    /// <summary>The state before the first step.</summary>
    public PlayState Start()
    {
        var state = new PlayState { Rng = (uint)Level.Seed };
        ModifierRules.Start(Level, state);
        Begin(state);
        return state;
    }

    /// <summary>The state after one step of <paramref name="stepMs"/> with <paramref name="input"/>; 0 is no input. Does not change <paramref name="state"/>.</summary>
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
    internal void Change(PlayState next, int input, int stepMs)
    {
        if (next.Phase != Phase.Playing)
        {
            return;
        }

        next.Events = 0;
        next.Tick += 1;
        var action = input;
        if (action >= ModifierRules.InputSlow)
        {
            action -= ModifierRules.InputSlow;
            ModifierRules.StartSlow(Level, next);
        }

        var ms = ModifierRules.WorldMs(Level, next, stepMs);
        Advance(next, action, ms);
        ModifierRules.CountDown(Level, next, ms);
    }

    private protected abstract void Begin(PlayState state);

    private protected abstract void Advance(PlayState next, int input, int ms);
}
