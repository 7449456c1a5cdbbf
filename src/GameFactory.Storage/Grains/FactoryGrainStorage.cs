using System.Globalization;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Storage.Rows;
using Orleans.Storage;

namespace GameFactory.Storage.Grains;

/// <summary>
/// Orleans' ADO.NET storage with another way to write: a state goes into the database together with the rows that follow from it, many
/// grains to a transaction. Reading, key hashing and the table are the stock provider's.
/// </summary>
internal sealed class FactoryGrainStorage(AdoNetGrainStorage stock, CommitWriter writer, DocumentSerializer serializer, EngineClock clock)
    : IGrainStorage,
        ILifecycleParticipant<ISiloLifecycle>
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        stock.ReadStateAsync(stateName, grainId, grainState);

    /// <summary>
    /// Takes state and rows as they are at this moment: both are made before the first await. For games and batches the document's
    /// transition says what changed, and is taken out of it.
    /// </summary>
    /// <exception cref="InconsistentStateException">The stored version is another one; only this grain is told.</exception>
    /// <exception cref="WriteOutcomeUnknownException">Written or not.</exception>
    /// <exception cref="WriteNotDoneException">Not written: the database is away or refuses.</exception>
    /// <exception cref="WriteRejectedException">Not written: the data break a rule.</exception>
    /// <exception cref="ParentGoneException">Not written: the rows it belongs to are gone.</exception>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        PendingWrite write;
        try
        {
            var changes = ChangesOf(grainState.State);
            write = new PendingStateWrite<T>(
                grainState,
                GrainKey.Of(stateName, grainId),
                Version(grainState),
                serializer.SerializeToBytes(grainState.State),
                changes
            );
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }

        return writer.WriteAsync(write);
    }

    /// <summary>
    /// Empties the payload and raises the version, as the stock provider does; the rows stay, since only states of games and batches have
    /// any.
    /// </summary>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!grainState.RecordExists && string.IsNullOrWhiteSpace(grainState.ETag))
        {
            await ReadStateAsync(stateName, grainId, grainState);
            if (!grainState.RecordExists)
            {
                return;
            }
        }

        var write = new PendingStateWrite<T>(
            grainState,
            GrainKey.Of(stateName, grainId),
            Version(grainState),
            payload: null,
            RowChanges.None
        );
        await writer.WriteAsync(write);
        grainState.State = Activator.CreateInstance<T>();
    }

    public void Participate(ISiloLifecycle lifecycle) => stock.Participate(lifecycle);

    private RowChanges ChangesOf<T>(T? state)
    {
        switch (state)
        {
            case GameDocument game:
                return RowLimits.Check(GameChanges.Of(Take(game), clock.GetUtcNow()));
            case BatchDocument batch:
                return RowLimits.Check(BatchChanges.Of(Take(batch), clock.GetUtcNow()));
            default:
                return RowChanges.None;
        }
    }

    /// <summary>The transition that led to the state, once: it is of this write alone.</summary>
    private static TTransition Take<TState, TTransition>(GrainDocument<TState, TTransition> document)
        where TState : class
        where TTransition : class, ITransition<TState>
    {
        var transition = document.Transition;
        document.Transition = null;
        return transition is not null && ReferenceEquals(transition.New, document.State)
            ? transition
            : throw new InvalidOperationException("A state with rows is written with the transition that led to it.");
    }

    private static int? Version<T>(IGrainState<T> state) =>
        string.IsNullOrWhiteSpace(state.ETag) ? null : int.Parse(state.ETag, CultureInfo.InvariantCulture);
}

/// <summary>
/// The database was away or refused for reasons that do not lie in the data (shutting down, disk full, read only); nothing was written.
/// </summary>
public sealed class WriteNotDoneException : OrleansException
{
    /// <summary>Says why.</summary>
    public WriteNotDoneException(string message)
        : base(message) { }

    /// <summary>Says why.</summary>
    public WriteNotDoneException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>
/// The connection was lost between sending a commit and its answer: the state may be written or not. The grain must forget what it holds
/// and read again; nothing was repeated.
/// </summary>
public sealed class WriteOutcomeUnknownException(string message, Exception inner) : OrleansException(message, inner);

/// <summary>
/// The batch or the rows that this write belongs to are no longer there. Writing it again cannot help. Nothing was written.
/// </summary>
public sealed class ParentGoneException(string message, Exception inner) : OrleansException(message, inner);
