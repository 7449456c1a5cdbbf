using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>Repeats recorded inputs: pairs of the tick before the step and the input.</summary>
public sealed class ScriptedPlayer(IReadOnlyList<int[]> inputs) : IPlayer
{
    private int _next;

    public int Input(PlayState state)
    {
        if (_next == inputs.Count || inputs[_next][0] != state.Tick)
        {
            return 0;
        }

        return inputs[_next++][1];
    }
}
