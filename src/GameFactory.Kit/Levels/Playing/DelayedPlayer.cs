using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>A player whose fingers follow his eyes <see cref="ReactionTicks"/> later.</summary>
public abstract class DelayedPlayer : IPlayer
{
    /// <summary>200 ms.</summary>
    public const int ReactionTicks = 200 / LevelRules.TickMs;

    private readonly int[] _pending = new int[ReactionTicks];

    /// <inheritdoc/>
    public int Input(PlayState state)
    {
        var slot = state.Tick % ReactionTicks;
        var due = _pending[slot];
        _pending[slot] = Decide(state);
        return due;
    }

    /// <summary>What to do <see cref="ReactionTicks"/> steps from <paramref name="seen"/> on.</summary>
    protected abstract int Decide(PlayState seen);
}
