using GameFactory.Engine.Steps;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Games;

/// <summary>Loads, lets <see cref="GameMachine"/> decide, saves, acts. No rule stands here.</summary>
[CollectionAgeLimit(Minutes = 2), GrainType("game")]
internal sealed partial class GameGrain(
    IGrainContext context,
    [PersistentState(EngineStorage.Game, EngineStorage.Provider)] IPersistentState<GameDocument> document,
    IStepRunner runner,
    IGameBatches batches,
    StepPlan plan,
    EngineClock clock,
    EngineMetrics metrics,
    ILogger<GameGrain> log
) : SavingGrain<GameDocument, GameState, GameTransition>(context, document, metrics), IGameGrain
{
    private static readonly TimeSpan s_shortWait = TimeSpan.FromMinutes(1);

    private IGrainTimer? _shortWait;

    private GameId Id => new(Key);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);

        // A save whose outcome was unknown may have named an attempt of this very runner that never reached it.
        if (State?.Attempt is { } attempt && attempt.Holder == runner.Id && !runner.Knows(attempt.Id))
        {
            await ApplyAsync(new GameEvent.LeaseLost(attempt.Holder));
        }

        // Never leaves during its activation: the message that activated it would find nobody.
        Schedule(mayLeave: false);
    }

    public Task StartAsync(GameStart start) => ApplyAsync(new GameEvent.Launched(Id, start));

    public async Task<CommandAnswer> CommandAsync(GameCommand command)
    {
        if (State is { } state && GameMachine.Reopens(state, command.Kind) && GameMachine.Refusal(state, command, plan) is null)
        {
            return await ReopenAsync(state, command);
        }

        return (await ApplyAsync(new GameEvent.Commanded(command))).Answer;
    }

    public async Task<bool> OrderAsync(BatchOrder order)
    {
        var decision = await ApplyAsync(new GameEvent.Ordered(order));
        return decision.Stopped is null;
    }

    public async Task<bool> ReportAsync(AttemptId attempt, StepOutcome outcome) =>
        (await ApplyAsync(new GameEvent.Reported(attempt, outcome))).IsAccepted;

    public Task<bool> HeartbeatAsync(AttemptId attempt)
    {
        RefuseWhenBroken();
        return Task.FromResult(State?.Attempt?.Id == attempt);
    }

    public Task TimerFiredAsync() => ApplyAsync(new GameEvent.TimerFired());

    public Task LeaseLostAsync(Guid holder) => ApplyAsync(new GameEvent.LeaseLost(holder));

    /// <summary>A game that has ended goes back to work when its batch agrees.</summary>
    private async Task<CommandAnswer> ReopenAsync(GameState state, GameCommand command)
    {
        var allowed = await batches.ReopenAsync(state.Batch, state.Index);
        if (allowed.Answer.Result != CommandResult.Accepted)
        {
            return allowed.Answer;
        }

        var reopened = (await ApplyAsync(new GameEvent.Commanded(command, allowed.IsPaused))).Answer;

        // Between its answer and this save, when every game still was terminal, the batch may have counted and ended again, or been
        // paused, resumed or cancelled, and its order has passed this game by.
        var now = await batches.ReopenAsync(state.Batch, state.Index);
        var order =
            now.Answer.Result != CommandResult.Accepted ? BatchOrder.Cancel
            : now.IsPaused ? BatchOrder.Pause
            : BatchOrder.Resume;
        await ApplyAsync(new GameEvent.Ordered(order));
        return reopened;
    }

    /// <summary>A place in the runner is reserved before anything is decided, so that the attempt that a decision starts has one.</summary>
    private async Task<GameDecision> ApplyAsync(GameEvent happened)
    {
        RefuseWhenBroken();
        var admission = runner.Reserve();
        var reserved = admission == Admission.Open;
        try
        {
            var attempt = runner.NextAttempt();
            var input = new MachineInput(clock.GetUtcNow(), attempt, runner.Id, admission, JitterOf(attempt), plan);
            var decision = GameMachine.Decide(State, happened, input);
            reserved &= !decision.StartsAttempt;
            if (decision.Transition is { } transition)
            {
                await SaveAsync(transition, decision.StartsAttempt);
            }

            Act(decision);
            return decision;
        }
        finally
        {
            if (reserved)
            {
                runner.GiveBack();
            }
        }
    }

    /// <summary>
    /// Saves, then hands the new attempt to the runner. One that a failed save may have named is handed over all the same, to be verified
    /// first, so that it is neither lost nor worked on in error.
    /// </summary>
    private async Task SaveAsync(GameTransition transition, bool startsAttempt)
    {
        try
        {
            await SaveAsync(transition.New, rows: transition);
        }
        catch when (startsAttempt)
        {
            runner.Enqueue(new AttemptOrder(transition.New, MustVerify: true));
            throw;
        }

        if (startsAttempt)
        {
            runner.Enqueue(new AttemptOrder(transition.New));
        }
    }

    private void Act(GameDecision decision)
    {
        if (decision.Stopped is { } stopped)
        {
            runner.Stop(stopped.Id);
        }

        if (decision.TellsBatch && State is { } state)
        {
            Hint(batches.GameMovedAsync(state.Batch, state.Index));
        }

        if (decision.Transition is not null)
        {
            Schedule(mayLeave: true);
        }
    }

    /// <summary>
    /// Short waits get a timer beside their wake row, so that they end promptly; long ones and terminal games leave memory.
    /// </summary>
    private void Schedule(bool mayLeave)
    {
        _shortWait?.Dispose();
        _shortWait = null;
        if (State is not { } state)
        {
            return;
        }

        var wait = state.WakeAt - clock.GetUtcNow();
        if (state.IsTerminal || state.Deleted || wait > s_shortWait)
        {
            if (mayLeave)
            {
                this.DeactivateOnIdle();
            }

            return;
        }

        if (wait is { } left)
        {
            var options = new GrainTimerCreationOptions(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan)
            {
                KeepAlive = true,
            };
            _shortWait = this.RegisterGrainTimer(static (grain, _) => grain.TimerFiredAsync(), this, options);
        }
    }

    private async void Hint(Task hint)
    {
        try
        {
            await hint;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Only a hint: the batch counts its rows at its next wake.
            LogHintLost(Id, error);
        }
    }

    /// <summary>Attempt ids are random, so their bits are a draw that needs no further source of chance.</summary>
    private static double JitterOf(AttemptId attempt)
    {
        Span<byte> bytes = stackalloc byte[16];
        attempt.Value.TryWriteBytes(bytes);
        return (BitConverter.ToUInt32(bytes) >> 8) / (double)(1 << 24);
    }
}
