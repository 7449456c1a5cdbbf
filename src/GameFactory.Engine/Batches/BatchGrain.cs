using GameFactory.Engine.Games;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace GameFactory.Engine.Batches;

/// <summary>
/// Loads, lets <see cref="BatchMachine"/> decide, saves. Launching, fan-outs and deletion go on in <see cref="BatchDispatcher"/>, beside the
/// commands; the lock keeps a command from falling into the middle of a launch.
/// </summary>
[GrainType("batch")]
internal sealed partial class BatchGrain(
    [PersistentState(EngineStorage.Batch, EngineStorage.Provider)] IPersistentState<BatchDocument> document,
    IBatchRows rows,
    BatchDeletion deletion,
    GrainReferences grains,
    EngineClock clock,
    EngineMetrics metrics,
    TimeProvider local,
    IServiceProvider services,
    ILogger<BatchGrain> log) : Grain, IBatchGrain, IDisposable
{
    private const int ToldAtOnce = 64;

    private readonly SemaphoreSlim _lock = new(1, 1);
    private readonly IBatchInputsSource? _inputs = (IBatchInputsSource?)services.GetService(typeof(IBatchInputsSource));
    private BatchDispatcher? _dispatcher;
    private BatchState? _saved;
    private bool _isBroken;

    internal BatchState? State => _saved;

    private BatchId Id => new(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _saved = document.State.State;
        Dispatch();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_dispatcher is { } pump)
        {
            await pump.DisposeAsync();
        }
    }

    public void Dispose() => _lock.Dispose();

    public Task<CommandAnswer> CreateAsync(BatchSpec spec) => ApplyAsync(new BatchEvent.Created(Id, spec));

    public async Task<CommandAnswer> CommandAsync(BatchCommand command)
    {
        if (command.WithRepositories && !deletion.ReachesRepositories)
        {
            return CommandAnswer.Refused("This server has no forge to delete repositories at; delete the batch without them.");
        }

        if (command.Kind != BatchCommandKind.Start)
        {
            return await ApplyAsync(new BatchEvent.Commanded(command));
        }

        using var activity = EngineTracing.Start("batch start");
        activity?.SetTag("batch.id", Id.ToString());
        BatchFreeze? frozen = null;
        if (State is { Status: BatchStatus.Pending } state && _inputs is { } source)
        {
            frozen = await source.FreezeAsync(state.Spec, CancellationToken.None);
        }

        return await ApplyAsync(new BatchEvent.Commanded(command, frozen, activity?.Id));
    }

    public Task GameMovedAsync(int index)
    {
        Dispatch();
        _dispatcher?.GameMoved(index);
        return Task.CompletedTask;
    }

    public async Task<ReopenAnswer> ReopenAsync(int index)
    {
        var answer = await ApplyAsync(new BatchEvent.Reopened(index));
        return new ReopenAnswer(answer, State?.PausedAt is not null);
    }

    public async Task TimerFiredAsync()
    {
        await ApplyAsync(new BatchEvent.TimerFired());
        _dispatcher?.Reload();
    }

    /// <summary>Applies an event under the lock and sees to it that the pump does what follows.</summary>
    internal async Task<CommandAnswer> ApplyAsync(BatchEvent happened)
    {
        await _lock.WaitAsync();
        try
        {
            return await ApplyLockedAsync(happened);
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>
    /// Starts the games of [cursor, until) and saves the new cursor, all under the lock: a cancel is answered either before the first or after the last of them.
    /// A game that could not be started ends the round; starting is idempotent, so the next round repeats it.
    /// </summary>
    internal async Task<IReadOnlyList<int>> LaunchAsync(int places)
    {
        await _lock.WaitAsync();
        try
        {
            if (State is not { Status: BatchStatus.Running, PausedAt: null } state)
            {
                return [];
            }

            var until = Math.Min(state.Spec.GameCount, state.Cursor + places);
            var starts = Enumerable.Range(state.Cursor, until - state.Cursor).Select(index => StartAsync(state, index)).ToArray();
            var results = await Task.WhenAll(starts);
            var started = results.TakeWhile(isStarted => isStarted).Count();
            var launched = Enumerable.Range(state.Cursor, started).ToArray();
            await ApplyLockedAsync(new BatchEvent.Launched(state.Cursor + started));
            return launched;
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>Tells games the batch's order; returns when all have it.</summary>
    internal async Task TellAsync(IReadOnlyList<int> games, BatchOrder order, CancellationToken cancellationToken)
    {
        foreach (var some in games.Chunk(ToldAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.WhenAll(some.Select(index => grains[GameId.Of(Id, index)].OrderAsync(order)));
        }
    }

    private async Task<bool> StartAsync(BatchState state, int index)
    {
        try
        {
            var game = GameId.Of(Id, index);
            using var activity = EngineTracing.Start("game launch", state.Trace);
            activity?.SetTag("game.id", game.ToString());
            var start = new GameStart(
                Id, index, UuidV5.Seed(state.Spec.Seed, $"game/{index}"), state.Spec.GenreAt(index), state.Spec.Simulated, activity?.Id);
            await grains[game].StartAsync(start);
            return true;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogNotLaunched(Id, index, error);
            return false;
        }
    }

    private async Task<CommandAnswer> ApplyLockedAsync(BatchEvent happened)
    {
        if (_isBroken)
        {
            throw new OrleansException($"A save of batch {Id} failed; its next activation reads what was stored. Ask again.");
        }

        var decision = BatchMachine.Decide(State, happened, clock.GetUtcNow());
        if (decision.Transition is { } transition)
        {
            await SaveAsync(transition);
            Dispatch();
            if (transition.New is { IsTerminal: true, FanOut: false, Deleting: false } or { Deleted: true })
            {
                DeactivateOnIdle();
            }
        }

        return decision.Answer;
    }

    private async Task SaveAsync(BatchTransition transition)
    {
        document.State.State = transition.New;
        document.State.Transition = transition;
        try
        {
            await document.WriteStateAsync();
            _saved = transition.New;
            metrics.Saved();
        }
        catch
        {
            _isBroken = true;
            DeactivateOnIdle();
            throw;
        }
        finally
        {
            document.State.Transition = null;
        }
    }

    /// <summary>A pump runs while there is something to launch, count, tell or delete.</summary>
    private void Dispatch()
    {
        if (State is not { } state || _isBroken)
        {
            return;
        }

        if (state.Status == BatchStatus.Running || state.FanOut || (state.Deleting && !state.Deleted))
        {
            _dispatcher ??= new BatchDispatcher(this, rows, deletion, local, log);
            _dispatcher.Signal();
        }
    }
}
