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
        Activity = "waiting",
    };
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

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

    [Fact]
    public void A_game_says_since_when() =>
        Assert.Equal(
            "attempt 2 of step 10 (testing), since 2026-03-01 12:00:00Z",
            (_game with { AttemptId = Guid.NewGuid(), RunnerAlive = true, Since = s_now }).WaitsFor
        );

    [Theory]
    [InlineData(19, "attempt 2 of step 10 (testing)")]
    [InlineData(40, "the forge: no answer for 40 s in attempt 2 of step 10 (testing)")]
    [InlineData(300, "the forge: no answer for 5 min in attempt 2 of step 10 (testing)")]
    public void A_step_whose_service_is_silent_waits_for_that_service(int seconds, string sentence) =>
        Assert.Equal(
            sentence,
            (
                _game with
                {
                    AttemptId = Guid.NewGuid(),
                    RunnerAlive = true,
                    UnansweredBy = "the forge",
                    UnansweredSince = s_now,
                    ReadAt = s_now.AddSeconds(seconds),
                }
            ).WaitsFor
        );

    [Theory]
    [InlineData("waiting", null)]
    [InlineData("running", null)]
    [InlineData("stuck", "./factory game logs lava-run says what it did last; ./factory game rewind lava-run --to 10 begins the step anew")]
    [InlineData("paused", "./factory resume --all")]
    public void What_a_person_can_do_is_said_where_there_is_something(string activity, string? remedy) =>
        Assert.Equal(remedy, (_game with { Activity = activity }).Remedy);
}
