using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Engine.Games;

/// <summary>A game walked through events given as numbers; checks every rule after each.</summary>
internal sealed class GameWalk
{
    private static readonly Guid s_runner = new("00000000-0000-0000-0000-0000000000aa");
    private static readonly BatchId s_batch = new(new Guid("00000000-0000-0000-0000-0000000000bb"));

    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int _attempts;
    private int _requests;
    private AttemptId _old = new(Guid.Empty);

    public GameWalk() => Apply(LaunchEvent, Admission.Open);

    public GameState State { get; private set; } = null!;

    public GameEvent LaunchEvent { get; } = new GameEvent.Launched(GameId.Of(s_batch, 3), new GameStart(s_batch, 3, 7, "runner", false));

    public MachineInput Input(Admission admission)
    {
        var id = new byte[16];
        BitConverter.TryWriteBytes(id, ++_attempts);
        return new MachineInput(_now, new AttemptId(new Guid(id)), s_runner, admission, (_attempts * 0.37) % 1, Plans.Twelve);
    }

    public CommandAnswer Command(GameCommand command) => Apply(new GameEvent.Commanded(command), Admission.Open).Answer;

    public void Take(int code)
    {
        _now += TimeSpan.FromSeconds(code % 97);
        var admission = (code / 100 % 8) switch
        {
            0 => Admission.Full,
            1 => Admission.NoLease,
            2 => Admission.Paused,
            _ => Admission.Open,
        };
        Apply(EventOf(code), admission);
    }

    /// <summary>Nothing may be stuck: resumed, woken, retried when failed, and completed, every game ends.</summary>
    public void RunToTheEnd()
    {
        Apply(new GameEvent.Ordered(BatchOrder.Resume), Admission.Open);
        if (State.PausedAt is not null && !State.IsTerminal)
        {
            Command(new GameCommand(GameCommandKind.Resume, "end"));
        }

        for (var turn = 0; turn < 60 && !State.IsTerminal && !State.Deleted; turn++)
        {
            if (State.Attempt is { } attempt)
            {
                Apply(new GameEvent.Reported(attempt.Id, new StepOutcome.Completed()), Admission.Open);
                continue;
            }

            Assert.NotNull(State.WakeAt);
            _now = State.WakeAt.Value > _now ? State.WakeAt.Value : _now;
            Apply(new GameEvent.TimerFired(), Admission.Open);
        }

        Assert.True(State.IsTerminal || State.Deleted);
    }

    private GameEvent EventOf(int code)
    {
        var current = State.Attempt?.Id ?? _old;
        return (code % 23) switch
        {
            0 or 1 or 2 or 3 or 4 or 5 or 6 => new GameEvent.Reported(
                current,
                new StepOutcome.Completed
                {
                    Artifacts = code % 2 == 0 ? "{\"a\":1}" : null,
                    Facts = code % 46 == 0 ? new StepFacts { Game = new GameFields { Published = true } } : new StepFacts(),
                }
            ),
            7 => new GameEvent.Reported(current, new StepOutcome.Snoozed((WaitReason)(code / 23 % 6), _now.AddSeconds(code % 200), "here")),
            8 => new GameEvent.Reported(current, new StepOutcome.Retry("broken")),
            9 => new GameEvent.Reported(current, new StepOutcome.Invalid(["too short"])),
            10 when code > 8000 => new GameEvent.Reported(current, new StepOutcome.Failed("never")),
            11 => new GameEvent.Reported(_old, new StepOutcome.Completed()),
            12 or 13 or 14 => new GameEvent.TimerFired(),
            15 => new GameEvent.LeaseLost(code % 2 == 0 ? s_runner : Guid.Empty),
            16 => Commanded(GameCommandKind.Pause),
            17 => Commanded(GameCommandKind.Resume),
            18 => Commanded(GameCommandKind.Retry),
            19 => Commanded(GameCommandKind.Skip),
            20 => new GameEvent.Commanded(new GameCommand(GameCommandKind.Rewind, NextRequest(), code % 15)),
            21 => new GameEvent.Ordered((BatchOrder)(code / 23 % 2)),
            22 when code > 9000 => new GameEvent.Ordered((BatchOrder)(2 + (code / 23 % 2))),
            _ when code > 9800 => Commanded(GameCommandKind.Cancel),
            _ => LaunchEvent,
        };
    }

    private GameEvent.Commanded Commanded(GameCommandKind kind) => new(new GameCommand(kind, NextRequest()));

    private string NextRequest() => $"request-{++_requests / 2}";

    private GameDecision Apply(GameEvent happened, Admission admission)
    {
        var before = State;
        var input = Input(admission);
        var decision = GameMachine.Decide(before, happened, input);
        if (decision.Transition is not { } transition)
        {
            Assert.False(decision.StartsAttempt);
            return decision;
        }

        Assert.Same(before, transition.Old);
        Assert.NotEmpty(transition.Logs);
        CheckStart(decision, transition.New, input);
        CheckChange(before, transition.New, happened);
        CheckState(transition.New);
        if (before?.Attempt is { } attempt && transition.New.Attempt?.Id != attempt.Id)
        {
            _old = attempt.Id;
        }

        State = transition.New;
        return decision;
    }

    private static void CheckStart(GameDecision decision, GameState next, in MachineInput input)
    {
        Assert.Equal(decision.StartsAttempt, next.Attempt?.Id == input.NextAttempt);
        if (decision.StartsAttempt)
        {
            Assert.Equal(Admission.Open, input.Admission);
            Assert.True(next.MayRun);
        }
    }

    private static void CheckChange(GameState? before, GameState next, GameEvent happened)
    {
        if (before is null)
        {
            return;
        }

        Assert.False(before.Deleted);
        Assert.True(next.Run >= before.Run);
        if (before.Status == GameStatus.Cancelled)
        {
            Assert.Equal(GameStatus.Cancelled, next.Status);
        }

        if (before.IsTerminal && !next.IsTerminal)
        {
            Assert.IsType<GameEvent.Commanded>(happened);
        }

        if (next.CurrentStep < before.CurrentStep)
        {
            Assert.Equal(before.Run + 1, next.Run);
        }

        if (happened is GameEvent.Reported reported)
        {
            Assert.Equal(before.Attempt?.Id, reported.Attempt);
        }
    }

    private static void CheckState(GameState state)
    {
        var current = state.CurrentStep;
        Assert.Equal(Plans.Twelve.Count, state.Steps.Length);
        for (var n = 1; n <= Plans.Twelve.Count; n++)
        {
            var step = state.Steps[n - 1];
            Assert.True(step.Retries <= step.MaxRetries);
            Assert.True(step.LostLeases <= RetrySchedule.MaxLostLeases);
            Assert.Equal(step.Status is StepStatus.Completed or StepStatus.Failed or StepStatus.Skipped, step.CompletedAt is not null);
            Assert.True(step.Status != StepStatus.Skipped || Plans.Twelve[n].MaySkip);
            if (n > current + 1)
            {
                Assert.Equal(StepStatus.Pending, step.Status);
                Assert.Equal(0, step.Attempts);
            }
        }

        if (state.Attempt is { } attempt)
        {
            Assert.Equal(GameStatus.InProgress, state.Status);
            Assert.Equal(current + 1, attempt.Step);
            Assert.Equal(StepStatus.Running, state.Steps[current].Status);
            Assert.Null(state.Wait);
            Assert.Null(state.WakeAt);
        }

        if (state.IsTerminal)
        {
            Assert.Null(state.Attempt);
            Assert.Null(state.Wait);
            Assert.Null(state.WakeAt);
            Assert.DoesNotContain(state.Steps, step => step.Status == StepStatus.Running);
        }
        else if (state.MayRun && !state.Deleted)
        {
            // Never stuck: somebody works on it or something wakes it.
            Assert.True(state.Attempt is not null || state.WakeAt is not null);
        }

        Assert.Equal(
            state.Status is GameStatus.Completed or GameStatus.Published,
            current == Plans.Twelve.Count && state.Status != GameStatus.Cancelled
        );
        Assert.Equal(state.Status == GameStatus.Failed, state.Steps.Any(step => step.Status == StepStatus.Failed));
        Assert.True(state.Answered.Count <= 32);
    }
}
