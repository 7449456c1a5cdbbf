using GameFactory.Engine.Games;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Batches;

/// <summary>
/// Loads, lets <see cref="BatchMachine"/> decide, saves. Launching, fan-outs and deletion go on in <see cref="BatchDispatcher"/>, beside
/// the commands; the lock keeps a command from falling into the middle of a launch.
/// </summary>
[GrainType("batch")]
internal sealed partial class BatchGrain(
    IGrainContext context,
    [PersistentState(EngineStorage.Batch, EngineStorage.Provider)] IPersistentState<BatchDocument> document,
    IGames games,
    EngineClock clock,
    EngineMetrics metrics,
    IServiceProvider services,
    ILogger<BatchGrain> log
) : SavingGrain<BatchDocument, BatchState, BatchTransition>(context, document, metrics), IBatchGrain, IDispatchedBatch, IDisposable
{
    private readonly SemaphoreSlim _lock = new(1, 1);
    private readonly IBatchInputsSource? _inputs = services.GetService<IBatchInputsSource>();
    private readonly bool _reachesRepositories = services.GetService<IGameRepositories>() is not null;
    private BatchDispatcher? _dispatcher;

    private BatchId Id => new(Key);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        Dispatch();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_dispatcher is { } dispatcher)
        {
            await dispatcher.DisposeAsync();
        }
    }

    public void Dispose() => _lock.Dispose();

    public Task<CommandAnswer> CreateAsync(BatchSpec spec) => ApplyAsync(new BatchEvent.Created(Id, spec));

    public async Task<CommandAnswer> CommandAsync(BatchCommand command)
    {
        if (command.WithRepositories && !_reachesRepositories)
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

    public async Task<CommandAnswer> ApplyAsync(BatchEvent happened)
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

    /// <inheritdoc/>
    /// <remarks>Starting is idempotent: a game that could not be started is started by the next round.</remarks>
    public async Task<int> LaunchAsync(int places)
    {
        await _lock.WaitAsync();
        try
        {
            if (State is not { Status: BatchStatus.Running, PausedAt: null } state)
            {
                return 0;
            }

            var until = Math.Min(state.Spec.GameCount, state.Cursor + places);
            var starts = Enumerable.Range(state.Cursor, until - state.Cursor).Select(index => StartAsync(state, index)).ToArray();
            var results = await Task.WhenAll(starts);
            var started = results.TakeWhile(isStarted => isStarted).Count();
            await ApplyLockedAsync(new BatchEvent.Launched(state.Cursor + started));
            return started;
        }
        finally
        {
            _lock.Release();
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
                Id,
                index,
                UuidV5.Seed(state.Spec.Seed, $"game/{index}"),
                state.Spec.GenreAt(index),
                state.Spec.Simulated,
                activity?.Id
            );
            await games[game].StartAsync(start);
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
        RefuseWhenBroken();
        var decision = BatchMachine.Decide(State, happened, clock.GetUtcNow());
        if (decision.Transition is { } transition)
        {
            await SaveAsync(transition.New, rows: transition);
            Dispatch();
            if (transition.New is { IsTerminal: true, FanOut: false, Deleting: false } or { Deleted: true })
            {
                this.DeactivateOnIdle();
            }
        }

        return decision.Answer;
    }

    /// <summary>A dispatcher runs while there is something to launch, count, tell or delete.</summary>
    private void Dispatch()
    {
        if (State is not { } state || IsBroken)
        {
            return;
        }

        if (state.Status == BatchStatus.Running || state.FanOut || (state.Deleting && !state.Deleted))
        {
            _dispatcher ??= ActivatorUtilities.CreateInstance<BatchDispatcher>(services, (IDispatchedBatch)this);
            _dispatcher.Signal();
        }
    }
}
