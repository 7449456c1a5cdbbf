using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapJumpRunner;

/// <summary>Looks at the next obstacle and jumps so that the middle of the jump is over it, up to 40 ms too early or too late.</summary>
internal sealed class RunnerPlayer(RunnerRules rules, LevelRandom random, int jitterPercent) : DelayedPlayer
{
    private const int UsualTicks = 2;
    private readonly int _jitterTicks = UsualTicks * jitterPercent / 100;
    private int _busyUntil;
    private int _aimedAt = -1;
    private int _jitter;

    protected override int Decide(PlayState seen)
    {
        if (seen.Tick < _busyUntil)
        {
            return 0;
        }

        var speed = rules.SpeedAt(seen.Body[RunnerRules.RunnerX]);
        var way = (seen.Body[RunnerRules.RunnerX] / 1000) + (speed * ReactionTicks * LevelRules.TickMs / 1000);
        var index = NextObstacle(seen, way);
        if (index < 0)
        {
            return 0;
        }

        if (index != _aimedAt)
        {
            _aimedAt = index;
            _jitter = random.Between(-_jitterTicks, _jitterTicks);
        }

        var obstacle = rules.Level.Entities[index];
        var airMs = 2000 * rules.Level.Param("jump") / rules.Level.Param("gravity");
        var start =
            obstacle[1]
            + ((obstacle[3] - RunnerRules.RunnerWidth) / 2)
            - (speed * airMs / 2000)
            + (_jitter * speed * LevelRules.TickMs / 1000);
        if (way < start)
        {
            return 0;
        }

        _busyUntil = seen.Tick + (airMs / LevelRules.TickMs);
        return RunnerRules.RunnerJump;
    }

    private int NextObstacle(PlayState seen, int way)
    {
        for (var i = seen.Body[RunnerRules.RunnerNext]; i < rules.Level.Entities.Count; i++)
        {
            var row = rules.Level.Entities[i];
            if (row[0] == RunnerRules.RunnerObstacle && row[1] + row[3] > way)
            {
                return i;
            }
        }

        return -1;
    }
}
