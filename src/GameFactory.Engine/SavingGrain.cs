namespace GameFactory.Engine;

/// <summary>
/// What games and batches share: a state that is saved together with its rows. After a failed save nothing in memory can be trusted: the
/// grain answers nobody any more and leaves, and its next activation reads what was stored.
/// </summary>
internal abstract class SavingGrain<TDocument, TState, TTransition>(
    IGrainContext context,
    IPersistentState<TDocument> document,
    EngineMetrics metrics
) : IGrainBase
    where TDocument : GrainDocument<TState, TTransition>
    where TState : class
    where TTransition : class, ITransition<TState>
{
    public IGrainContext GrainContext => context;

    /// <summary>What is known to be in the database; while a save runs, still the state before.</summary>
    public TState? State { get; private set; }

    /// <summary>A save failed in this activation.</summary>
    protected bool IsBroken { get; private set; }

    protected Guid Key { get; } = context.GrainId.GetGuidKey();

    public virtual Task OnActivateAsync(CancellationToken cancellationToken)
    {
        State = document.State.State;
        return Task.CompletedTask;
    }

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Saves a state and, in the same transaction, the rows that follow from the transition; returns when both are durable.
    /// </summary>
    protected async Task SaveAsync(TState state, TTransition rows)
    {
        document.State.State = state;
        document.State.Transition = rows;
        try
        {
            await document.WriteStateAsync();
            State = state;
            metrics.Saved();
        }
        catch
        {
            IsBroken = true;
            this.DeactivateOnIdle();
            throw;
        }
        finally
        {
            document.State.Transition = null;
        }
    }

    protected void RefuseWhenBroken()
    {
        if (IsBroken)
        {
            throw new OrleansException(
                $"A save of {context.GrainId.Type} {Key:D} failed; its next activation reads what was stored. Ask again."
            );
        }
    }
}
