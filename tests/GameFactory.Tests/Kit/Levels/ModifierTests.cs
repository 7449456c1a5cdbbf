using GameFactory.Kit.Levels;

namespace GameFactory.Tests.Kit.Levels;

public sealed class ModifierTests
{
    private const int Slow = 1048576;

    public static TheoryData<string> Cores => TestDesigns.Cores;

    [Theory]
    [MemberData(nameof(Cores))]
    public void Slow_motion_slows_the_clock_for_its_real_time_and_uses_up_a_charge(string core)
    {
        var level = LevelGenerator.MakeLevel(TestDesigns.Of(core), 3, 2).Level;
        var rules = GameFactory.Kit.Levels.Playing.LevelPlayer.Rules(level);
        var state = rules.Step(rules.Start(), Slow, LevelRules.TickMs);
        var slowSteps = 1;
        while (state.SlowLeftMs > 0)
        {
            state = rules.Step(state, Slow, LevelRules.TickMs);
            slowSteps++;
        }

        Assert.Equal(level.Params["slowMs"] / LevelRules.TickMs, slowSteps);
        Assert.Equal(level.Params["slowCharges"] - 1, state.SlowCharges);
        Assert.Equal(level.TimeLimitMs - (slowSteps * (LevelRules.TickMs * level.Params["slowPercent"] / 100)), state.TimeLeftMs);
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void A_level_is_lost_when_its_time_is_over(string core)
    {
        var level = LevelGenerator.MakeLevel(TestDesigns.Of(core), 3, 2).Level with { TimeLimitMs = 100 };
        var rules = GameFactory.Kit.Levels.Playing.LevelPlayer.Rules(level);
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
        var level = LevelGenerator.MakeLevel(TestDesigns.Of(core), 3, 2).Level;
        var rules = GameFactory.Kit.Levels.Playing.LevelPlayer.Rules(level);
        var state = rules.Start();
        var before = StateHash.Of(state);
        _ = rules.Step(state, Slow + 1, LevelRules.TickMs);
        Assert.Equal(before, StateHash.Of(state));
    }
}
