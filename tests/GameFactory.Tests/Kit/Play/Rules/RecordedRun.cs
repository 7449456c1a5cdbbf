using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Tests.Kit.Play.Rules;

/// <summary>A play by the C# rules with the hash of every so many states.</summary>
internal sealed record RecordedRun(int Level, int[][] Inputs, int Ticks, int Every, uint[] Hashes)
{
    private const int Purpose = 99;

    /// <summary>Any input at any time.</summary>
    internal static RecordedRun Messy(TheKit kit, IReadOnlyList<Level> levels, int index, int run, int maxTicks, int every) =>
        Of(kit, levels, index, kit.Player(levels[index]).Messy(levels[index], LevelRandom.For(run, index, 0, Purpose)), maxTicks, every);

    internal static RecordedRun Of(TheKit kit, IReadOnlyList<Level> levels, int index, IPlayer player, int maxTicks, int every)
    {
        var rules = kit.Player(levels[index]).Rules(levels[index]);
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
