using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Engine.Games;

/// <summary>Single rules of a game, each at its edge.</summary>
public sealed class GameMachineTests
{
    private static readonly Guid s_runner = new("00000000-0000-0000-0000-0000000000aa");
    private static readonly BatchId s_batch = new(new Guid("00000000-0000-0000-0000-0000000000bb"));

    private readonly List<string> _alerts = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private GameState? _state;
    private int _attempts;

    public GameMachineTests() => Apply(new GameEvent.Launched(GameId.Of(s_batch, 0), new GameStart(s_batch, 0, 7, "runner", false)));

    private GameState State => _state!;

    [Fact]
    public void Nineteen_lost_leases_are_tried_again_and_the_twentieth_fails_the_step()
    {
        for (var lost = 1; lost <= 19; lost++)
        {
            Apply(new GameEvent.LeaseLost(s_runner));
            Assert.Equal((GameStatus.InProgress, lost, 0), (State.Status, State.Steps[0].LostLeases, State.Steps[0].Retries));
            Assert.NotNull(State.Attempt);
        }

        Apply(new GameEvent.LeaseLost(s_runner));

        Assert.Equal((GameStatus.Failed, StepStatus.Failed, 20), (State.Status, State.Steps[0].Status, State.Steps[0].LostLeases));
        Assert.Contains("poison", State.Steps[0].Error, StringComparison.Ordinal);
        Assert.Null(State.Attempt);
    }

    [Fact]
    public void While_all_work_is_paused_a_game_waits_with_one_write_and_goes_on_afterwards()
    {
        Report(new StepOutcome.Completed(), Admission.Paused);
        var waiting = State;
        Assert.Equal("all work is paused", waiting.Wait!.Detail);

        for (var wake = 0; wake < 10; wake++)
        {
            _now += TimeSpan.FromMinutes(1);
            Assert.Null(Apply(new GameEvent.TimerFired(), Admission.Paused).Transition);
        }

        Assert.Same(waiting, State);
        Assert.True(State.WakeAt <= _now);
        Apply(new GameEvent.TimerFired());
        Assert.Equal(2, State.Attempt!.Step);
    }

    [Fact]
    public void An_outage_is_alarming_after_thirty_minutes_and_only_once()
    {
        var began = _now;
        while (_now - began < TimeSpan.FromMinutes(30))
        {
            Outage();
            Assert.Empty(_alerts);
        }

        for (var more = 0; more < 5; more++)
        {
            Outage();
        }

        Assert.Contains($"{began:u}", Assert.Single(_alerts), StringComparison.Ordinal);
        Assert.Equal(0, State.Steps[0].Retries);
    }

    [Fact]
    public void The_next_outage_is_told_again()
    {
        for (var outage = 1; outage <= 2; outage++)
        {
            for (var minutes = 0; minutes <= 32; minutes++)
            {
                Outage();
            }

            Report(new StepOutcome.Completed());
            Assert.Equal(outage, _alerts.Count);
        }
    }

    [Fact]
    public void A_database_that_cannot_be_reached_for_thirty_minutes_is_alarming_too()
    {
        Report(new StepOutcome.Completed(), Admission.NoLease);
        var since = State.Wait!.Since;
        while (_now - since < TimeSpan.FromMinutes(35))
        {
            _now = State.WakeAt!.Value;
            Apply(new GameEvent.TimerFired(), Admission.NoLease);
            Assert.Equal(_now - since >= TimeSpan.FromMinutes(30) ? 1 : 0, _alerts.Count);
        }
    }

    /// <summary>The attempt meets an outage and is made again a minute later.</summary>
    private void Outage()
    {
        Report(new StepOutcome.Snoozed(WaitReason.Infrastructure, _now.AddMinutes(1)) { Detail = "the forge is away" });
        _now = State.WakeAt!.Value;
        Apply(new GameEvent.TimerFired());
    }

    private void Report(StepOutcome outcome, Admission admission = Admission.Open) =>
        Apply(new GameEvent.Reported(State.Attempt!.Id, outcome), admission);

    private GameDecision Apply(GameEvent happened, Admission admission = Admission.Open)
    {
        var id = new byte[16];
        BitConverter.TryWriteBytes(id, ++_attempts);
        var decision = GameMachine.Decide(
            _state,
            happened,
            new MachineInput(_now, new AttemptId(new Guid(id)), s_runner, admission, 0.5, Plans.Twelve)
        );
        _state = decision.Transition?.New ?? _state;
        _alerts.AddRange(
            (decision.Transition?.Logs ?? []).Where(log => log.Line is { Level: "critical", Type: "alert" }).Select(log => log.Line.Message)
        );
        return decision;
    }
}
