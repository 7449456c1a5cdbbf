using GameFactory.Server.Batches;

namespace GameFactory.Tests.Server.Batches;

public sealed class BatchSentenceTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly BatchReply _batch = new()
    {
        Id = Guid.Empty,
        Name = "spring",
        Status = "running",
        GameCount = 3,
        GenreMix = [],
        Constraints = "{}",
        Seed = 1,
        Window = 200,
        Priority = 0,
        Simulated = false,
        CreatedAt = s_now,
        StartedAt = s_now,
        ObservationDays = 14,
        Progress = Progress(running: 2, observing: 1),
    };

    [Fact]
    public void Games_that_run_and_games_that_observe_are_told_apart()
    {
        Assert.Equal("running", _batch.Activity);
        Assert.Equal("at work since 2026-03-01 12:00:00Z: 2 running, 1 observing", _batch.Doing);
    }

    [Fact]
    public void A_batch_that_only_observes_says_until_when_and_has_no_rate()
    {
        var batch = (_batch with { Progress = Progress(observing: 3) with { ObservingUntil = s_now.AddDays(14) } }).At(2);

        Assert.Equal("observing", batch.Activity);
        Assert.Equal(
            "all games are made; waits for the players of 3 games until 2026-03-15 12:00:00Z, nothing has to be done",
            batch.Doing
        );
        Assert.Null(batch.Progress.StepsPerSecond);
        Assert.Null(batch.Progress.SecondsLeft);
    }

    [Fact]
    public void A_batch_at_work_has_a_rate_and_a_time_left()
    {
        var batch = _batch.At(0.5);

        Assert.Equal(0.5, batch.Progress.StepsPerSecond);
        Assert.Equal(18, batch.Progress.SecondsLeft);
    }

    [Fact]
    public void A_batch_whose_games_all_stand_still_is_stuck()
    {
        var batch = _batch with { Progress = Progress(stuck: 1, observing: 2) };

        Assert.Equal("stuck", batch.Activity);
        Assert.StartsWith("stands still: 2 observing, 1 stuck; ./factory game list", batch.Doing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, "watched for 14 days")]
    [InlineData(1, "watched for a day")]
    public void The_days_of_the_observation_are_said_beforehand(int days, string words) =>
        Assert.Contains(words, (_batch with { ObservationDays = days }).Notice, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_said_of_no_observation() => Assert.Null((_batch with { ObservationDays = 0 }).Notice);

    private static ProgressReply Progress(int running = 0, int observing = 0, int stuck = 0) =>
        new()
        {
            Launched = 3,
            Created = 0,
            InProgress = 3,
            Completed = 0,
            Failed = 0,
            Cancelled = 0,
            Published = 0,
            StepsDone = 26,
            StepsTotal = 36,
            StepsLeft = 10,
            Observing = observing,
            Queued = 0,
            Running = running,
            Waiting = 0,
            Paused = 0,
            Stuck = stuck,
        };
}
