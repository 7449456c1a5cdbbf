using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels.Tiles;

/// <summary><c>tap_rotate_tiles</c>: boards are made solved and then turned apart.</summary>
internal sealed class TilesMechanic : ICoreMechanic
{
    public string Name => "tap_rotate_tiles";

    public string ProofKind => "constructed";

    public LevelRules Rules(Level level) => new TilesRules(level);

    public Level? Draft(LevelPlan plan, LevelRandom random) => new TilesBoard(plan, random).Draft();

    public int Difficulty(Level level) => Math.Clamp(Difficulty(level.Param("par"), level.Grid.Count * level.Grid[0].Length), 0, 1000);

    public IPlayer Careful(LevelRules rules, LevelRandom random, int jitter) => new TilesPlayer((TilesRules)rules, random, jitter);

    public int AnyInput(Level level, LevelRandom random) => 1 + random.Below(level.Grid.Count * level.Grid[0].Length);

    /// <summary>Each turn has to be found among all cells.</summary>
    internal static int Difficulty(int par, int cells) => (12 * par) + (8 * cells) - 60;

    /// <summary>The turns that make a board of this size as hard as wanted.</summary>
    internal static int ParFor(int target, int cells) => (target + 60 - (8 * cells)) / 12;
}
