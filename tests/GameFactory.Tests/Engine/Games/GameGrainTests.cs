using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace GameFactory.Tests.Engine.Games;

/// <summary>What the grain does around the machine's decisions: reserve, save, hand over, leave.</summary>
public sealed class GameGrainTests
{
    private static readonly BatchId s_batch = new(new Guid("00000000-0000-0000-0000-0000000000bb"));
    private static readonly GameId s_id = GameId.Of(s_batch, 3);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly FakeContext _context = new("game", s_id.Value);
    private readonly FakeStore<GameDocument, GameState, GameTransition> _store = new(new GameDocument());
    private readonly FakeStepRunner _runner = new();
    private readonly FakeGameBatches _batches = new();
    private readonly GameGrain _grain;

    public GameGrainTests() => _grain = Activate();

    private GameState State => _grain.State!;

    [Fact]
    public async Task A_launch_is_saved_with_its_rows_and_its_first_attempt_then_handed_over()
    {
        _store.OnWrite = _ =>
        {
            Assert.Empty(_runner.Taken);
            return Task.CompletedTask;
        };

        await LaunchAsync();

        var written = Assert.Single(_store.Written);
        Assert.Null(written.Old);
        Assert.Equal(Plans.Twelve.Names, written.StepNames);
        Assert.Same(State, written.New);
        Assert.Null(_store.State.Transition);
        var order = Assert.Single(_runner.Taken);
        Assert.Equal((State.Attempt, false), (order.Attempt, order.MustVerify));
        Assert.Equal(1, _runner.Places);
    }

    [Fact]
    public async Task A_place_that_no_attempt_needs_is_given_back()
    {
        await LaunchAsync();

        await _grain.TimerFiredAsync();
        await _grain.CommandAsync(new GameCommand(GameCommandKind.Pause, "pause"));

        Assert.Equal(1, _runner.Places);
        Assert.Equal(2, _store.Written.Count);
    }

    [Fact]
    public async Task A_full_runner_leaves_the_game_waiting_with_an_appointment()
    {
        _runner.Admission = Admission.Full;

        await LaunchAsync();

        Assert.Equal(WaitReason.Backpressure, State.Wait!.Reason);
        Assert.Empty(_runner.Taken);
        Assert.Equal(0, _runner.Places);
    }

    [Fact]
    public async Task After_a_failed_save_the_grain_answers_nobody_and_leaves()
    {
        await LaunchAsync();
        var before = State;
        _store.OnWrite = _ => throw new TimeoutException("Written or not.");

        await Assert.ThrowsAsync<TimeoutException>(() => _grain.CommandAsync(new GameCommand(GameCommandKind.Pause, "pause")));

        Assert.True(_context.Leaves);
        Assert.Same(before, State);
        Assert.Null(_store.State.Transition);
        await Assert.ThrowsAsync<OrleansException>(() => _grain.HeartbeatAsync(before.Attempt!.Id));
        await Assert.ThrowsAsync<OrleansException>(() => _grain.OrderAsync(BatchOrder.Cancel));
        await Assert.ThrowsAsync<OrleansException>(() => _grain.ReportAsync(before.Attempt!.Id, new StepOutcome.Completed()));
        Assert.Equal(1, _runner.Places);
    }

    [Fact]
    public async Task An_attempt_that_a_failed_save_may_have_named_is_handed_over_to_be_verified()
    {
        _store.OnWrite = _ => throw new TimeoutException("Written or not.");

        await Assert.ThrowsAsync<TimeoutException>(LaunchAsync);

        Assert.True(Assert.Single(_runner.Taken).MustVerify);
        Assert.Equal(1, _runner.Places);
    }

    [Fact]
    public async Task While_a_save_runs_the_attempt_before_is_still_the_current_one()
    {
        await LaunchAsync();
        var first = State.Attempt!.Id;
        var saving = new TaskCompletionSource();
        _store.OnWrite = _ => saving.Task;

        var reporting = _grain.ReportAsync(first, new StepOutcome.Completed());

        Assert.True(await _grain.HeartbeatAsync(first));
        saving.SetResult();
        Assert.True(await reporting);
        Assert.False(await _grain.HeartbeatAsync(first));
        Assert.True(await _grain.HeartbeatAsync(State.Attempt!.Id));
    }

    [Fact]
    public async Task A_late_report_is_dropped_and_writes_nothing()
    {
        await LaunchAsync();
        var first = State.Attempt!.Id;
        await _grain.ReportAsync(first, new StepOutcome.Completed());

        Assert.False(await _grain.ReportAsync(first, new StepOutcome.Completed()));

        Assert.Equal(2, _store.Written.Count);
        Assert.Equal(_runner.Taken.Count, _runner.Places);
    }

    [Fact]
    public async Task A_cancel_stops_the_running_attempt_and_the_game_leaves_memory()
    {
        await LaunchAsync();
        var running = State.Attempt!.Id;

        Assert.False(await _grain.OrderAsync(BatchOrder.Cancel));

        Assert.Equal([running], _runner.Stopped);
        Assert.True(_context.Leaves);
        Assert.True(await _grain.OrderAsync(BatchOrder.Cancel));
    }

    [Fact]
    public async Task A_game_that_ends_tells_its_batch_and_a_lost_hint_does_no_harm()
    {
        _batches.LosesHints = true;
        await LaunchAsync();

        await _grain.CommandAsync(new GameCommand(GameCommandKind.Cancel, "cancel"));

        Assert.Equal((s_batch, 3), Assert.Single(_batches.Hints));
        Assert.Equal(GameStatus.Cancelled, State.Status);
    }

    [Fact]
    public async Task A_short_wait_gets_a_timer_and_a_long_one_leaves_memory()
    {
        await LaunchAsync();
        await _grain.ReportAsync(State.Attempt!.Id, new StepOutcome.Snoozed(WaitReason.Build, _time.GetUtcNow().AddSeconds(50)));
        Assert.Equal(TimeSpan.FromSeconds(50), Assert.Single(Timers()).DueTime);
        Assert.False(_context.Leaves);

        _time.Advance(TimeSpan.FromSeconds(50));
        await _grain.TimerFiredAsync();
        await _grain.ReportAsync(State.Attempt!.Id, new StepOutcome.Snoozed(WaitReason.Build, _time.GetUtcNow().AddSeconds(70)));

        Assert.Single(Timers());
        Assert.True(_context.Leaves);
    }

    [Fact]
    public async Task An_attempt_of_this_runner_that_the_runner_does_not_know_is_lost()
    {
        await LaunchAsync();
        var lost = State.Attempt!.Id;
        _runner.Taken.Clear();

        var next = Activate();
        await next.OnActivateAsync(CancellationToken.None);

        Assert.NotEqual(lost, next.State!.Attempt!.Id);
        Assert.Equal(1, next.State.Steps[0].LostLeases);
        Assert.Equal(next.State.Attempt, Assert.Single(_runner.Taken).Attempt);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task An_attempt_that_its_runner_knows_or_that_another_holds_goes_on(bool isOwn, bool isKnown)
    {
        await LaunchAsync();
        var running = State.Attempt!;
        if (!isKnown)
        {
            _runner.Taken.Clear();
        }

        _runner.Id = isOwn ? _runner.Id : Guid.NewGuid();
        var next = Activate();
        await next.OnActivateAsync(CancellationToken.None);

        Assert.Equal(running, next.State!.Attempt);
        Assert.Single(_store.Written);
    }

    [Fact]
    public async Task A_terminal_game_does_not_leave_during_its_activation()
    {
        await LaunchAsync();
        await _grain.CommandAsync(new GameCommand(GameCommandKind.Cancel, "cancel"));
        var again = new FakeContext("game", s_id.Value);

        await Activate(again).OnActivateAsync(CancellationToken.None);

        Assert.False(again.Leaves);
    }

    [Fact]
    public async Task A_game_goes_back_to_work_only_when_its_batch_agrees()
    {
        await FailAsync();
        _batches.Answers(new ReopenAnswer(CommandAnswer.Refused("The batch was cancelled."), false));

        Assert.Equal("The batch was cancelled.", (await _grain.CommandAsync(new GameCommand(GameCommandKind.Retry, "retry"))).Reason);

        Assert.Equal(GameStatus.Failed, State.Status);
    }

    [Theory]
    [InlineData(false, false, GameStatus.InProgress, false)]
    [InlineData(true, false, GameStatus.InProgress, true)]
    [InlineData(false, true, GameStatus.Cancelled, false)]
    public async Task And_takes_over_what_its_batch_became_meanwhile(bool isPaused, bool isCancelled, GameStatus status, bool paused)
    {
        await FailAsync();
        _batches.Answers(
            new ReopenAnswer(CommandAnswer.Accepted, false),
            new ReopenAnswer(isCancelled ? CommandAnswer.Refused("cancelled") : CommandAnswer.Accepted, isPaused)
        );

        Assert.Equal(CommandResult.Accepted, (await _grain.CommandAsync(new GameCommand(GameCommandKind.Retry, "retry"))).Result);

        Assert.Equal((status, paused), (State.Status, State.BatchPaused));
        Assert.Equal(2, _batches.Asked);
    }

    [Fact]
    public async Task A_command_that_is_refused_anyway_does_not_ask_the_batch()
    {
        await LaunchAsync();
        await _grain.CommandAsync(new GameCommand(GameCommandKind.Cancel, "cancel"));

        Assert.Equal(CommandResult.Refused, (await _grain.CommandAsync(new GameCommand(GameCommandKind.Retry, "retry"))).Result);

        Assert.Equal(0, _batches.Asked);
    }

    private Task LaunchAsync() => _grain.StartAsync(new GameStart(s_batch, 3, 7, "runner", Simulated: false));

    private async Task FailAsync()
    {
        await LaunchAsync();
        await _grain.ReportAsync(State.Attempt!.Id, new StepOutcome.Failed("never"));
    }

    private GameGrain Activate(FakeContext? context = null) =>
        new(
            (context ?? _context).Grain,
            _store,
            _runner,
            _batches,
            Plans.Twelve,
            new EngineClock(_time),
            Meters.Engine(),
            NullLogger<GameGrain>.Instance
        );

    private IEnumerable<GrainTimerCreationOptions> Timers() =>
        _context.Timers.ReceivedCalls().Select(call => (GrainTimerCreationOptions)call.GetArguments()[3]!);
}
