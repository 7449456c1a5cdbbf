using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

/// <summary>
/// Every rule of a game: state + event → transition + what to do afterwards. Pure, so that property tests can run it through
/// millions of sequences. Reports stand in <c>GameMachine.Reports.cs</c>, commands in <c>GameMachine.Commands.cs</c>.
/// </summary>
public static partial class GameMachine
{
    /// <summary>Decides what an event does to a game.</summary>
    /// <param name="state">State now; null before the first write.</param>
    /// <param name="happened">The event.</param>
    /// <param name="input">Time, chance, room in the runner and the plan of steps.</param>
    public static GameDecision Decide(GameState? state, GameEvent happened, in MachineInput input) =>
        (state, happened) switch
        {
            (null, GameEvent.Launched launched) => Launch(launched, input),
            (null, GameEvent.Commanded) => GameDecision.Answering(CommandAnswer.NotFound()),
            (null, GameEvent.Reported) => GameDecision.Stale,
            (null, _) => GameDecision.Nothing,
            ({ Deleted: true }, GameEvent.Commanded commanded) => GameDecision.Answering(
                AnsweredCommand.Find(state.Answered, commanded.Command.RequestId) ?? CommandAnswer.NotFound("The game was deleted.")
            ),
            ({ Deleted: true }, GameEvent.Reported) => GameDecision.Stale,
            ({ Deleted: true }, _) => GameDecision.Nothing,
            (_, GameEvent.Launched) => GameDecision.Nothing,
            (_, GameEvent.Commanded commanded) => Command(state, commanded, input),
            (_, GameEvent.Ordered ordered) => Order(state, ordered.Order, input),
            (_, GameEvent.Reported reported) => Report(state, reported, input),
            (_, GameEvent.TimerFired) => Wake(state, input),
            (_, GameEvent.LeaseLost lost) => LoseLease(state, lost.Holder, input),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
        };

    private static GameDecision Launch(GameEvent.Launched launched, in MachineInput input)
    {
        var start = launched.Start;
        var state = new GameState
        {
            Id = launched.Id,
            Batch = start.Batch,
            Index = start.Index,
            Seed = start.Seed,
            Genre = start.Genre,
            Simulated = start.Simulated,
            Name = $"Game {start.Index + 1}",
            Slug = $"game-{launched.Id.Value:N}",
            Steps = [.. input.Plan.Steps.Select(step => new StepState { MaxRetries = step.MaxRetries })],
            Trace = start.Trace,
            CreatedAt = input.Now,
            UpdatedAt = input.Now,
        };
        var decision = Continue(null, state, "Launched", "transition", input);
        return decision with { Transition = decision.Transition! with { StepNames = input.Plan.Names } };
    }

    private static GameDecision Wake(GameState state, in MachineInput input)
    {
        if (state.IsTerminal || state.Attempt is not null || !state.MayRun || state.Wait?.Until > input.Now)
        {
            return GameDecision.Nothing;
        }

        // The appointment stays due, and is kept when the switch is turned on again; until then there is nothing new to write.
        if (input.Admission == Admission.Paused)
        {
            return GameDecision.Nothing;
        }

        return Continue(state, state, "Woken", "transition", input);
    }

    private static GameDecision LoseLease(GameState state, Guid holder, in MachineInput input)
    {
        if (state.Attempt is not { } attempt || attempt.Holder != holder)
        {
            return GameDecision.Nothing;
        }

        var step = state.Steps[attempt.Step - 1] with { LostLeases = state.Steps[attempt.Step - 1].LostLeases + 1 };
        if (step.LostLeases >= RetrySchedule.MaxLostLeases)
        {
            var error = $"The runner was lost {step.LostLeases} times while working on this step; it is taken for poison.";
            return Fail(state, attempt.Step, step, error, null, null, input) with { Stopped = attempt };
        }

        var pending = state with
        {
            Attempt = null,
            Steps = state.Steps.SetItem(attempt.Step - 1, step with { Status = StepStatus.Pending }),
        };
        var decision = Continue(state, pending, $"Lease of step {attempt.Step} ran out (lost {step.LostLeases})", "attempt", input);
        return decision with { Stopped = attempt };
    }

    /// <summary>
    /// The end of most decisions: when the game may run and has no attempt, the next one starts in the same write (a step costs one write);
    /// when the runner is full or blind, a durable wait is written instead.
    /// </summary>
    private static GameDecision Continue(
        GameState? old,
        GameState next,
        string happened,
        string logType,
        in MachineInput input,
        StepFacts? facts = null,
        StepDocuments? documents = null,
        int? rewoundTo = null
    )
    {
        var starts = false;
        if (!next.IsTerminal && next.Attempt is null && next.MayRun && (next.Wait is null || next.Wait.Until <= input.Now))
        {
            (next, starts, var began) = Begin(next, input);
            happened = $"{happened}; {began}";
        }

        next = next with { UpdatedAt = input.Now };
        var step = documents?.Step ?? next.Attempt?.Step ?? Math.Min(next.CurrentStep + 1, next.Steps.Length);
        var line = new LogFact(next.Status == GameStatus.Failed ? "error" : "info", logType, happened + ".");
        return new GameDecision
        {
            Transition = new GameTransition
            {
                Old = old,
                New = next,
                Logs = [new StepLog(step, line), .. Alert(old, next, step)],
                Facts = facts,
                Documents = documents,
                RewoundTo = rewoundTo,
            },
            StartsAttempt = starts,
            TellsBatch =
                (HoldsWindow(old, input.Plan) && !HoldsWindow(next, input.Plan)) || (old is { IsTerminal: false } && next.IsTerminal),
        };
    }

    private static (GameState Next, bool Starts, string Began) Begin(GameState state, in MachineInput input)
    {
        var number = state.CurrentStep + 1;
        var step = state.Steps[number - 1];
        if (input.Admission != Admission.Open)
        {
            var (reason, detail) = input.Admission switch
            {
                Admission.NoLease => (WaitReason.Infrastructure, "the database cannot be reached"),
                Admission.Paused => (WaitReason.Backpressure, "all work is paused"),
                _ => (WaitReason.Backpressure, "the runner's queue is full"),
            };
            var since = state.Wait is { } wait && wait.Reason == reason ? wait.Since : input.Now;
            var until = input.Now + RetrySchedule.Outage(input.Now - since, input.Jitter);
            var waiting = state with
            {
                Wait = new GameWait(reason, until, detail, since) { Alerted = IsAlarming(reason, since, input.Now) },
            };
            return (waiting, false, $"step {number} waits: {detail}");
        }

        var begun = state with
        {
            Status = GameStatus.InProgress,
            Wait = null,
            Attempt = new CurrentAttempt(input.NextAttempt, number, input.Runner, input.Now),
            Steps = state.Steps.SetItem(
                number - 1,
                step with
                {
                    Status = StepStatus.Running,
                    StartedAt = step.StartedAt ?? input.Now,
                    Attempts = step.Attempts + 1,
                }
            ),
        };
        return (begun, true, $"step {input.Plan.Label(number)} attempt {step.Attempts + 1} started");
    }

    private static bool IsAlarming(WaitReason reason, DateTimeOffset since, DateTimeOffset now) =>
        reason == WaitReason.Infrastructure && now - since >= s_alertAfter;

    /// <summary>One line an outage, however often the step was tried again in it.</summary>
    private static IEnumerable<StepLog> Alert(GameState? old, GameState next, int step)
    {
        var before = old?.Wait ?? old?.Steps[step - 1].LastWait;
        if (next.Wait is { Alerted: true } wait && !(before is { Alerted: true } && before.Since == wait.Since))
        {
            yield return new StepLog(
                step,
                new LogFact("critical", "alert", $"Step {step} has waited for infrastructure since {wait.Since:u}: {wait.Detail}.")
            );
        }
    }

    private static GameDecision Fail(
        GameState state,
        int number,
        StepState step,
        string error,
        StepFacts? facts,
        StepDocuments? documents,
        in MachineInput input
    )
    {
        var failed = state with
        {
            Status = GameStatus.Failed,
            Attempt = null,
            Wait = null,
            Steps = state.Steps.SetItem(
                number - 1,
                step with
                {
                    Status = StepStatus.Failed,
                    Error = Shorten(error),
                    CompletedAt = input.Now,
                }
            ),
        };
        return Continue(
            state,
            failed,
            $"Step {input.Plan.Label(number)} failed: {Shorten(error, 300)}",
            "transition",
            input,
            facts,
            documents
        );
    }

    /// <summary>A game holds a place in its batch's window until no step is left that holds it, or it ends.</summary>
    private static bool HoldsWindow(GameState? state, StepPlan plan) =>
        state is { IsTerminal: false } && state.CurrentStep < plan.WindowSteps;

    private static string Shorten(string text, int length = 2000) => PostgresText.Shorten(text, length);
}
