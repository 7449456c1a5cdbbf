namespace GameFactory.Kit.Levels.Playing;

/// <summary>A player whose fingers follow his eyes <see cref="ReactionTicks"/> later.</summary>
internal abstract class DelayedPlayer : IPlayer
{
    /// <summary>200 ms.</summary>
    internal const int ReactionTicks = 200 / LevelRules.TickMs;

    private readonly int[] pending = new int[ReactionTicks];

    public int Input(PlayState state)
    {
        var slot = state.Tick % ReactionTicks;
        var due = pending[slot];
        pending[slot] = Decide(state);
        return due;
    }

    /// <summary>What to do <see cref="ReactionTicks"/> steps from <paramref name="seen"/> on.</summary>
    protected abstract int Decide(PlayState seen);
}
