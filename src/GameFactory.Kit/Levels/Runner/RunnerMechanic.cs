using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels.Runner;

/// <summary><c>tap_jump_runner</c>: courses are laid under the jumps of a run that was made first.</summary>
internal sealed class RunnerMechanic : ICoreMechanic
{
    public string Name => "tap_jump_runner";

    public string ProofKind => "constructed";

    public LevelRules Rules(Level level) => new RunnerRules(level);

    public Level? Draft(LevelPlan plan, LevelRandom random) => new RunnerCourse(plan, random).Draft();

    public int Difficulty(Level level) => RunnerDifficulty.Of(level);

    public IPlayer Careful(LevelRules rules, LevelRandom random, int jitter) => new RunnerPlayer((RunnerRules)rules, random, jitter);

    public int AnyInput(Level level, LevelRandom random) => RunnerRules.Jump;
}
