using GameFactory.Kit.Levels;
using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Tests.Kit.Play.Translation;

/// <summary>A play by the C# rules with the hash of every so many states.</summary>
internal sealed record RecordedRun(int Level, int[][] Inputs, int Ticks, int Every, uint[] Hashes)
{
    internal static RecordedRun Of(IReadOnlyList<Level> levels, int index, IPlayer player, int maxTicks, int every)
    {
        var rules = LevelPlayer.Rules(levels[index]);
        var state = rules.Start();
        List<int[]> inputs = [];
        List<uint> hashes = [];
        while (state.Phase == Phase.Playing && state.Tick < maxTicks)
        {
            var input = player.Input(state);
            if (input != 0)
            {
                inputs.Add([state.Tick, input]);
            }

            state = rules.Step(state, input, LevelRules.TickMs);
            if (state.Tick % every == 0)
            {
                hashes.Add(StateHash.Of(state));
            }
        }

        if (state.Tick % every != 0)
        {
            hashes.Add(StateHash.Of(state));
        }

        return new RecordedRun(index, [.. inputs], state.Tick, every, [.. hashes]);
    }
}
