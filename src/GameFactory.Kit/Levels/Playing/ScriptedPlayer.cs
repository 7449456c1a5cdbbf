namespace GameFactory.Kit.Levels.Playing;

/// <summary>Repeats recorded inputs: pairs of the tick before the step and the input.</summary>
internal sealed class ScriptedPlayer(IReadOnlyList<int[]> inputs) : IPlayer
{
    private int next;

    public int Input(PlayState state)
    {
        if (next == inputs.Count || inputs[next][0] != state.Tick)
        {
            return 0;
        }

        return inputs[next++][1];
    }
}
