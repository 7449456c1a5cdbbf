using System.Globalization;
using GameFactory.Benchmarks.Storage;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Storage;
using GameFactory.Storage.Checking;
using Npgsql;
using Orleans.Storage;

namespace GameFactory.IntegrationTests.Storage;

/// <summary>A silo with the storage providers on a database of its own, a running batch in it, and writes without grains.</summary>
public sealed class StorageBed : IAsyncDisposable
{
    private readonly Guid _runner = Guid.CreateVersion7();

    private StorageBed(StorageSilo silo, string connectionString)
    {
        (Silo, Source) = (silo, NpgsqlDataSource.Create(connectionString));
        Batch = new BatchId(Guid.CreateVersion7());
    }

    public StorageSilo Silo { get; }

    /// <summary>A way to the database past the silo.</summary>
    public NpgsqlDataSource Source { get; }

    public BatchId Batch { get; }

    public IGrainStorage Factory => Silo[EngineStorage.Provider];

    /// <param name="configure">Settings; one writer unless they say otherwise, so that groups can be forced.</param>
    /// <param name="gate">Stands between the silo and the database.</param>
    public static async Task<StorageBed> StartAsync(Action<StorageOptions>? configure = null, TcpGate? gate = null)
    {
        var database = await Postgres.CloneAsync();
        var seen = gate?.Front(database) ?? database;
        var silo = await StorageSilo.StartAsync(seen, options =>
        {
            options.Writers = 1;
            configure?.Invoke(options);
        });
        var bed = new StorageBed(silo, database);
        await bed.LaunchBatchAsync(bed.Batch);
        return bed;
    }

    public GameScript Game(int index) => new(Batch, index, _runner, Silo.Clock);

    public static GrainId GrainOf(GameId game) => GrainId.Create("game", GrainIdKeyExtensions.CreateGuidKey(game.Value).ToString()!);

    /// <summary>A state holder as an activation has it.</summary>
    public static GrainState<GameDocument> Holder() => new(new GameDocument());

    /// <summary>Writes what the machine decided.</summary>
    public Task SaveAsync(GameScript game, GrainState<GameDocument> holder, GameTransition transition)
    {
        (holder.State!.State, holder.State.Transition) = (transition.New, transition);
        return Factory.WriteStateAsync(EngineStorage.Game, GrainOf(game.Id), holder);
    }

    /// <summary>A launched game with its first attempt.</summary>
    public async Task<(GameScript Game, GrainState<GameDocument> Holder)> LaunchAsync(int index)
    {
        var game = Game(index);
        var holder = Holder();
        await SaveAsync(game, holder, game.Next()!);
        return (game, holder);
    }

    public async Task<GrainState<GameDocument>> ReadAsync(GameId game)
    {
        var holder = Holder();
        await Factory.ReadStateAsync(EngineStorage.Game, GrainOf(game), holder);
        return holder;
    }

    public async Task<GrainState<BatchDocument>> LaunchBatchAsync(BatchId id)
    {
        var state = new BatchState
        {
            Id = id,
            Spec = new BatchSpec
            {
                Name = "Test",
                GameCount = 100,
                GenreMix = [new GenreShare("runner", 1)],
                Constraints = "{\"b\": 1, \"a\": [1.50]}",
            },
            Status = BatchStatus.Running,
            CreatedAt = Silo.Clock.GetUtcNow(),
        };
        var holder = new GrainState<BatchDocument>(new BatchDocument());
        await SaveAsync(holder, new BatchTransition { Old = null, New = state });
        return holder;
    }

    public Task SaveAsync(GrainState<BatchDocument> holder, BatchTransition transition)
    {
        (holder.State!.State, holder.State.Transition) = (transition.New, transition);
        var grain = GrainId.Create("batch", GrainIdKeyExtensions.CreateGuidKey(transition.New.Id.Value).ToString()!);
        return Factory.WriteStateAsync(EngineStorage.Batch, grain, holder);
    }

    /// <summary>States and rows agree.</summary>
    public async Task CheckAsync()
    {
        var report = await new StateRowChecker(Source).CheckAsync(TestContext.Current.CancellationToken);
        Assert.Empty(report.Differences);
    }

    public async Task<T> ScalarAsync<T>(FormattableString sql)
    {
        await using var command = Source.CreateCommand(sql.ToString(CultureInfo.InvariantCulture));
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task ExecuteAsync(FormattableString sql) => ScalarlessAsync(sql.ToString(CultureInfo.InvariantCulture));

    /// <summary>Holds the writer up at a game's row until disposed, so that what is written meanwhile becomes one group.</summary>
    public async Task<HeldRow> HoldAsync(GameId game)
    {
        var connection = await Source.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("SELECT 1 FROM games WHERE id = $1 FOR UPDATE", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = game.Value });
        await command.ExecuteNonQueryAsync();
        return new HeldRow(this, connection, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await Silo.DisposeAsync();
        await Source.DisposeAsync();
    }

    private async Task ScalarlessAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
