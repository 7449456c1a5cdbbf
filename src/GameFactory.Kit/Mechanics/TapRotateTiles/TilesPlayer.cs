using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>
/// Finds the turns of the solution, one in 300 to 700 ms, and touches a wrong tile now and then, which has to be turned back.
/// </summary>
internal sealed class TilesPlayer : IPlayer
{
    private readonly TilesRules _rules;
    private readonly LevelRandom _random;
    private readonly int _jitter;
    private readonly List<int> _todo;
    private int _wait = 40;

    internal TilesPlayer(TilesRules rules, LevelRandom random, int jitterPercent)
    {
        this._rules = rules;
        this._random = random;
        _jitter = jitterPercent;
        _todo = [.. rules.Level.Solution.Select(i => i[1])];
    }

    public int Input(PlayState state)
    {
        if (--_wait > 0 || _todo.Count == 0)
        {
            return 0;
        }

        _wait = _random.Between(15, 35);
        if (_random.Below(6000) < _jitter)
        {
            return Slip(state);
        }

        var input = _todo[0];
        _todo.RemoveAt(0);
        return input;
    }

    private int Slip(PlayState state)
    {
        var wrong = 1 + _random.Below(_rules.Cells());
        var before = state.Body[TilesRules.TilesCells + wrong - 1];
        var probe = _rules.Step(state, wrong, LevelRules.TickMs);
        for (var cell = probe.Body[TilesRules.TilesCells + wrong - 1]; cell != before; cell = TilesBoard.Turned(cell))
        {
            _todo.Insert(0, wrong);
        }

        return wrong;
    }
}
