using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels.Breakout;

/// <summary><c>bouncing_ball</c>: walls are drawn by pattern; a player with human limits must be able to win.</summary>
internal sealed class BreakoutMechanic : ICoreMechanic
{
    public string Name => "bouncing_ball";

    public string ProofKind => "bot";

    public LevelRules Rules(Level level) => new BreakoutRules(level);

    public Level? Draft(LevelPlan plan, LevelRandom random) => new BreakoutWall(plan, random).Draft();

    public int Difficulty(Level level) => BreakoutDifficulty.Of(level);

    public IPlayer Careful(LevelRules rules, LevelRandom random, int jitter) => new BreakoutPlayer((BreakoutRules)rules, random, jitter);

    public int AnyInput(Level level, LevelRandom random) => 1 + random.Below(BreakoutRules.Width + 1);
}
