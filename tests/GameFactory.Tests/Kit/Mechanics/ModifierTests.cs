using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics.SlowMotion;
using GameFactory.Tests.Kit.Levels;

namespace GameFactory.Tests.Kit.Mechanics;

public sealed class ModifierTests
{
    private static readonly SlowMotionRules s_slow = (SlowMotionRules)TheKit.Shipped.Mechanics.Modifier("slow_motion").PlayRules!;

    public static TheoryData<string> Cores => TestDesigns.Cores;

    [Theory]
    [MemberData(nameof(Cores))]
    public void Slow_motion_slows_the_clock_for_its_real_time_and_uses_up_a_charge(string core)
    {
        var level = Level(core);
        var rules = TheKit.Shipped.Player(level).Rules(level);
        var slow = TheKit.Shipped.Mechanics.PlayRules.Inputs.Single(input => input.Input == s_slow.Input).Value;
        var state = rules.Step(rules.Start(), slow, LevelRules.TickMs);
        var slowSteps = 1;
        while (Own(state)[SlowMotionRules.SlowLeftMs] > 0)
        {
            state = rules.Step(state, slow, LevelRules.TickMs);
            slowSteps++;
        }

        Assert.Equal(level.Params["slowMs"] / LevelRules.TickMs, slowSteps);
        Assert.Equal(level.Params["slowCharges"] - 1, Own(state)[SlowMotionRules.SlowCharges]);
        Assert.Equal(level.TimeLimitMs - (slowSteps * (LevelRules.TickMs * level.Params["slowPercent"] / 100)), state.TimeLeftMs);
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void A_level_is_lost_when_its_time_is_over(string core)
    {
        var level = Level(core) with { TimeLimitMs = 100 };
        var rules = TheKit.Shipped.Player(level).Rules(level);
        var state = rules.Start();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(Phase.Playing, state.Phase);
            state = rules.Step(state, 0, LevelRules.TickMs);
        }

        Assert.Equal(Phase.Lost, state.Phase);
        Assert.Same(state, rules.Step(state, 1, LevelRules.TickMs));
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void A_step_leaves_the_state_it_was_given_as_it_was(string core)
    {
        var level = Level(core);
        var rules = TheKit.Shipped.Player(level).Rules(level);
        var state = rules.Start();
        var before = StateHash.Of(state);
        _ = rules.Step(state, TheKit.Shipped.Mechanics.PlayRules.Inputs[0].Value + 1, LevelRules.TickMs);
        Assert.Equal(before, StateHash.Of(state));
    }

    private static Level Level(string core)
    {
        var design = TestDesigns.Of(core);
        return TheKit.Shipped.Levels(design).MakeLevel(design, 3, 2).Level;
    }

    private static Span<int> Own(PlayState state) => TheKit.Shipped.Mechanics.PlayRules.Own(s_slow, state);
}
