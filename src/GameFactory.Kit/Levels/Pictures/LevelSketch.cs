using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Pictures;

/// <summary>What every picture of a level shows.</summary>
public static class LevelSketch
{
    /// <summary>Name of the picture.</summary>
    public static string Title(Level level) => $"Level {level.Id}, difficulty {level.Difficulty}";

    /// <summary>All states of the solution, without copies of what is not drawn.</summary>
    public static IEnumerable<PlayState> Solution(LevelRules rules)
    {
        var player = new ScriptedPlayer(rules.Level.Solution);
        var state = rules.Start();
        while (state.Phase == Phase.Playing && state.Tick < LevelPlayer.MaxTicks)
        {
            yield return state;
            rules.Change(state, player.Input(state), LevelRules.TickMs);
        }

        yield return state;
    }
}
