using System.Collections.Immutable;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

public static partial class GameMachine
{
    private const int RememberedAnswers = 32;

    /// <summary>True when a command, if it is accepted, takes a terminal game back to work: the batch must agree first.</summary>
    public static bool Reopens(GameState state, GameCommandKind command) =>
        state.IsTerminal && command is GameCommandKind.Retry or GameCommandKind.Skip or GameCommandKind.Rewind;

    /// <summary>Why the state or the plan forbids a command, or null.</summary>
    public static string? Refusal(GameState state, GameCommand command, StepPlan plan) =>
        command.Kind switch
        {
            GameCommandKind.Pause when state.IsTerminal => $"The game is {EnumText.Words(state.Status)}; there is nothing to pause.",
            GameCommandKind.Pause when state.PausedAt is not null => "The game is already paused.",
            GameCommandKind.Resume when state.PausedAt is null => state.BatchPaused
                ? "The game itself is not paused, its batch is: resume the batch."
                : "The game is not paused.",
            GameCommandKind.Cancel when state.IsTerminal => $"The game is already {EnumText.Words(state.Status)}.",
            GameCommandKind.Retry or GameCommandKind.Skip or GameCommandKind.Rewind when state.Status == GameStatus.Cancelled =>
                "The game was cancelled; a cancelled game stays so.",
            GameCommandKind.Retry when state.Status != GameStatus.Failed && state.Wait is null =>
                "No step has failed or waits; there is nothing to retry.",
            GameCommandKind.Skip when state.CurrentStep >= state.Steps.Length => "All steps are done; there is nothing to skip.",
            GameCommandKind.Skip when !plan[state.CurrentStep + 1].MaySkip =>
                $"Step {plan.Label(state.CurrentStep + 1)} cannot be skipped; {plan.SkippableText()}.",
            GameCommandKind.Rewind when !(command.Step >= 1 && command.Step <= state.Steps.Length) =>
                $"A rewind needs a step from 1 to {state.Steps.Length}.",
            GameCommandKind.Rewind when command.Step > state.CurrentStep + 1 =>
                $"The game has completed {state.CurrentStep} steps; it cannot go back to step {command.Step}.",
            _ => null,
        };

    private static GameDecision Command(GameState state, GameEvent.Commanded commanded, in MachineInput input)
    {
        var command = commanded.Command;
        if (AnsweredCommand.Find(state.Answered, command.RequestId) is { } known)
        {
            return GameDecision.Answering(known);
        }

        var refusal = Refusal(state, command, input.Plan);
        var remembered = state with
        {
            Answered = [.. state.Answered.TakeLast(RememberedAnswers - 1), new AnsweredCommand(command.RequestId, refusal)],
        };
        if (refusal is not null)
        {
            var kept = new GameTransition
            {
                Old = state,
                New = remembered with { UpdatedAt = input.Now },
                Logs = [new StepLog(null, new LogFact("warning", "command", $"{command.Kind} refused: {refusal}"))],
            };
            return new GameDecision { Transition = kept, Answer = CommandAnswer.Refused(refusal) };
        }

        remembered = remembered with { BatchPaused = commanded.BatchPaused ?? state.BatchPaused };
        return command.Kind switch
        {
            GameCommandKind.Pause => Continue(state, remembered with { PausedAt = input.Now }, "Paused by command", "command", input),
            GameCommandKind.Resume => Continue(state, remembered with { PausedAt = null }, "Resumed by command", "command", input),
            GameCommandKind.Cancel => Cancel(state, remembered, "Cancelled by command", input),
            GameCommandKind.Retry => Retry(state, remembered, input),
            GameCommandKind.Skip => Skip(state, remembered, input),
            GameCommandKind.Rewind => Rewind(state, remembered, command.Step!.Value, input),
            _ => throw new ArgumentOutOfRangeException(nameof(commanded), command.Kind, "Unknown command."),
        };
    }

    private static GameDecision Order(GameState state, BatchOrder order, in MachineInput input) =>
        order switch
        {
            BatchOrder.Pause when !state.BatchPaused && !state.IsTerminal => Continue(
                state,
                state with
                {
                    BatchPaused = true,
                },
                "Paused with its batch",
                "command",
                input
            ),
            BatchOrder.Resume when state.BatchPaused => Continue(
                state,
                state with
                {
                    BatchPaused = false,
                },
                "Resumed with its batch",
                "command",
                input
            ),
            BatchOrder.Cancel when !state.IsTerminal => Cancel(state, state, "Cancelled with its batch", input),
            BatchOrder.Delete => Cancel(state, state with { Deleted = true }, "Deleted with its batch", input),
            _ => GameDecision.Nothing,
        };

    private static GameDecision Cancel(GameState state, GameState next, string happened, in MachineInput input)
    {
        var cancelled = next.IsTerminal
            ? next
            : next with
            {
                Status = GameStatus.Cancelled,
                Attempt = null,
                Wait = null,
                Steps = Idle(next),
            };
        return Continue(state, cancelled, happened, "command", input) with { Stopped = state.Attempt };
    }

    private static GameDecision Retry(GameState state, GameState next, in MachineInput input)
    {
        var number = next.CurrentStep + 1;
        var step = next.Steps[number - 1];
        var fresh =
            state.Status == GameStatus.Failed
                ? step with
                {
                    Status = StepStatus.Pending,
                    Retries = 0,
                    LostLeases = 0,
                    CompletedAt = null,
                    LastWait = null,
                }
                : step;
        var reopened = next with { Status = GameStatus.InProgress, Wait = null, Steps = next.Steps.SetItem(number - 1, fresh) };
        return Continue(state, reopened, $"Retry of step {number} by command", "command", input);
    }

    private static GameDecision Skip(GameState state, GameState next, in MachineInput input)
    {
        var number = next.CurrentStep + 1;
        var step = next.Steps[number - 1];
        var skipped = step with
        {
            Status = StepStatus.Skipped,
            StartedAt = step.StartedAt ?? input.Now,
            CompletedAt = input.Now,
            Checkpoint = null,
            LastWait = null,
        };
        var passed = next with
        {
            Status = GameStatus.InProgress,
            Attempt = null,
            Wait = null,
            Steps = next.Steps.SetItem(number - 1, skipped),
        };
        if (number == passed.Steps.Length)
        {
            passed = Finish(passed, input.Now);
        }

        return Continue(state, passed, $"Step {input.Plan.Label(number)} skipped by command", "command", input) with
        {
            Stopped = state.Attempt,
        };
    }

    private static GameDecision Rewind(GameState state, GameState next, int number, in MachineInput input)
    {
        var rewound = next with
        {
            Status = GameStatus.InProgress,
            Run = next.Run + 1,
            RewoundTo = number,
            Attempt = null,
            Wait = null,
            Released = false,
            PublishedAt = null,
            Steps = [.. next.Steps.Select((step, n) => n + 1 < number ? step : new StepState { MaxRetries = step.MaxRetries })],
        };
        var happened = $"Rewound to step {input.Plan.Label(number)}, run {rewound.Run}";
        return Continue(state, rewound, happened, "command", input, rewoundTo: number) with { Stopped = state.Attempt };
    }

    /// <summary>The step that was worked on or waited is left pending: nothing runs in a cancelled game.</summary>
    private static ImmutableArray<StepState> Idle(GameState state)
    {
        var number = state.CurrentStep + 1;
        return number <= state.Steps.Length && state.Steps[number - 1] is { Status: StepStatus.Running } step
            ? state.Steps.SetItem(number - 1, step with { Status = StepStatus.Pending })
            : state.Steps;
    }
}
