using System.Globalization;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Storage.Rows;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace GameFactory.Storage.Grains;

/// <summary>
/// Orleans' ADO.NET storage with another way to write: a state goes into the database together with the rows that follow from it, many grains to a
/// transaction. Reading, key hashing and the table are the stock provider's.
/// </summary>
internal sealed class FactoryGrainStorage(AdoNetGrainStorage stock, CommitWriter writer, DocumentSerializer serializer, EngineClock clock)
    : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        stock.ReadStateAsync(stateName, grainId, grainState);

    /// <summary>
    /// Takes state and rows as they are at this moment: both are made before the first await. For games and batches the document's transition says
    /// what changed, and is taken out of it.
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
                grainState, GrainKey.Of(stateName, grainId), Version(grainState), serializer.SerializeToBytes(grainState.State), changes);
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }

        return writer.WriteAsync(write);
    }

    /// <summary>Empties the payload and raises the version, as the stock provider does; the rows stay, since only states of games and batches have any.</summary>
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
            grainState, GrainKey.Of(stateName, grainId), Version(grainState), payload: null, RowChanges.None);
        await writer.WriteAsync(write);
        grainState.State = Activator.CreateInstance<T>();
    }

    public void Participate(ISiloLifecycle lifecycle) => stock.Participate(lifecycle);

    private RowChanges ChangesOf<T>(T? state)
    {
        switch (state)
        {
            case GameDocument game:
                var move = Checked(game.Transition, game.Transition?.New, game.State);
                game.Transition = null;
                return RowLimits.Check(GameChanges.Of(move, clock.GetUtcNow()));
            case BatchDocument batch:
                var step = Checked(batch.Transition, batch.Transition?.New, batch.State);
                batch.Transition = null;
                return RowLimits.Check(BatchChanges.Of(step, clock.GetUtcNow()));
            default:
                return RowChanges.None;
        }
    }

    private static TTransition Checked<TTransition>(TTransition? transition, object? decided, object? state)
        where TTransition : class =>
        transition is not null && ReferenceEquals(decided, state)
            ? transition
            : throw new InvalidOperationException("A state with rows is written with the transition that led to it.");

    private static int? Version<T>(IGrainState<T> state) =>
        string.IsNullOrWhiteSpace(state.ETag) ? null : int.Parse(state.ETag, CultureInfo.InvariantCulture);
}
