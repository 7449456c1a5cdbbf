using GameFactory.Server.Games;

namespace GameFactory.Tests.Server.Games;

public sealed class GameWaitingTests
{
    private readonly GameReply _game = new()
    {
        Id = Guid.Empty,
        BatchId = Guid.Empty,
        Index = 0,
        Name = "Lava Run",
        Slug = "lava-run",
        Genre = "runner",
        Status = "in_progress",
        CurrentStep = 9,
        Run = 1,
        Steps = "cccccccccppp",
        NextStepName = "testing",
        NextStepAttempts = 2,
        WaitingReason = "backpressure",
    };

    [Fact]
    public void A_waiting_game_names_its_reason() => Assert.Equal("room in a silo's queue before step 10 (testing)", _game.WaitsFor);

    [Fact]
    public void A_paused_factory_is_the_reason_whatever_else_is() =>
        Assert.Equal("a resume: the factory is paused", (_game with { FactoryPaused = true }).WaitsFor);

    [Fact]
    public void An_attempt_that_runs_goes_on_in_a_paused_factory() =>
        Assert.Equal(
            "attempt 2 of step 10 (testing)",
            (_game with { FactoryPaused = true, AttemptId = Guid.NewGuid(), RunnerAlive = true }).WaitsFor
        );
}
