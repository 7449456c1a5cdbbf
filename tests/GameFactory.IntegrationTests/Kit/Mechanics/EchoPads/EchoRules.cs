using GameFactory.Kit.Levels.Rules;

namespace GameFactory.IntegrationTests.Kit.Mechanics.EchoPads;

/// <summary>The twin of <c>echo_rules.dart</c>.</summary>
internal sealed class EchoRules(Level level, ModifierSet modifiers) : LevelRules(level, modifiers)
{
    private const int Done = 0;
    private const int Lives = 1;

    /// <summary>The pad that comes next.</summary>
    public int Wanted(PlayState state) => Level.Entities[state.Body[Done]][0];

    protected override void Begin(PlayState state)
    {
        state.Body = new int[2];
        state.Body[Lives] = Level.Param("lives");
    }

    protected override void Advance(PlayState next, int input, int ms)
    {
        if (input is < 1 or > 4)
        {
            return;
        }

        var body = next.Body;
        if (input == Wanted(next))
        {
            body[Done] += 1;
            next.Score += 10;
            next.Events |= PlayEvents.Gain;
            if (body[Done] >= Level.Goal)
            {
                next.Phase = Phase.Won;
            }

            return;
        }

        next.Events |= PlayEvents.Hurt;
        if (Level.Param("lives") > 0)
        {
            body[Lives] -= 1;
            if (body[Lives] <= 0)
            {
                next.Phase = Phase.Lost;
            }
        }
    }
}
