using GameFactory.Kit.Design;

namespace GameFactory.Kit.Levels.Pictures;

/// <summary>Draws a level with its solution, as a person wants to see it who decides whether it is any good.</summary>
public static class LevelPicture
{
    /// <summary>The picture as an SVG document in the design's colours; the same for the same level.</summary>
    public static string Draw(Level level, DesignPalette palette) => LevelRulesOf(level) switch
    {
        Runner.RunnerRules rules => RunnerPicture.Draw(rules, palette),
        Tiles.TilesRules rules => TilesPicture.Draw(rules, palette),
        Breakout.BreakoutRules rules => BreakoutPicture.Draw(rules, palette),
        _ => throw new ArgumentException($"No picture for the mechanic {level.Mechanic}.", nameof(level)),
    };

    internal static string Title(Level level) => $"Level {level.Id}, difficulty {level.Difficulty}";

    /// <summary>All states of the solution, without copies of what is not drawn.</summary>
    internal static IEnumerable<PlayState> Solution(LevelRules rules)
    {
        var player = new Playing.ScriptedPlayer(rules.Level.Solution);
        var state = rules.Start();
        while (state.Phase == Phase.Playing && state.Tick < Playing.LevelPlayer.MaxTicks)
        {
            yield return state;
            rules.Change(state, player.Input(state), LevelRules.TickMs);
        }

        yield return state;
    }

    private static LevelRules LevelRulesOf(Level level) => Playing.LevelPlayer.Rules(level);
}
