using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels.Tiles;

/// <summary>Finds the turns of the solution, one in 300 to 700 ms, and touches a wrong tile now and then, which has to be turned back.</summary>
internal sealed class TilesPlayer : IPlayer
{
    private readonly TilesRules rules;
    private readonly LevelRandom random;
    private readonly int jitter;
    private readonly List<int> todo;
    private int wait = 40;

    internal TilesPlayer(TilesRules rules, LevelRandom random, int jitterPercent)
    {
        this.rules = rules;
        this.random = random;
        jitter = jitterPercent;
        todo = [.. rules.Level.Solution.Select(i => i[1])];
    }

    public int Input(PlayState state)
    {
        if (--wait > 0 || todo.Count == 0)
        {
            return 0;
        }

        wait = random.Between(15, 35);
        if (random.Below(6000) < jitter)
        {
            return Slip(state);
        }

        var input = todo[0];
        todo.RemoveAt(0);
        return input;
    }

    private int Slip(PlayState state)
    {
        var wrong = 1 + random.Below(rules.Cells);
        var before = state.Body[TilesRules.FirstCell + wrong - 1];
        var probe = rules.Step(state, wrong, LevelRules.TickMs);
        for (var cell = probe.Body[TilesRules.FirstCell + wrong - 1]; cell != before; cell = TilesRules.Turned(cell))
        {
            todo.Insert(0, wrong);
        }

        return wrong;
    }
}
