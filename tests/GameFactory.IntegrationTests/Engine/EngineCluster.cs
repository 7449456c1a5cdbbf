using GameFactory.Benchmarks.Engine;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.TestingHost;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>Silos in this process on a database of their own, with scripted steps.</summary>
internal sealed class EngineCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private EngineCluster(InProcessTestCluster cluster, NpgsqlDataSource database, StepScript script)
    {
        _cluster = cluster;
        Database = database;
        Script = script;
    }

    public NpgsqlDataSource Database { get; }

    public StepScript Script { get; }

    public InProcessTestCluster Silos => _cluster;

    public static async Task<EngineCluster> StartAsync(
        short silos = 1,
        string? connectionString = null,
        StepScript? script = null,
        Action<IServiceCollection>? more = null
    )
    {
        var database = NpgsqlDataSource.Create(connectionString ?? await Postgres.CloneAsync());
        script ??= new StepScript();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ServiceId = builder.Options.ClusterId = "tests";
        builder.ConfigureSilo(
            (_, silo) =>
            {
                silo.Services.AddEngine();
                silo.AddStorage(database);
                more?.Invoke(silo.Services);
                silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
                for (var n = 1; n <= TwelveSteps.Count; n++)
                {
                    silo.Services.AddSingleton<IStep>(new ScriptedStep(n, script));
                }

                silo.UseAdoNetReminderService(reminders =>
                {
                    reminders.Invariant = "Npgsql";
                    reminders.DataSource = database;
                });
                silo.Configure<ReminderOptions>(reminders => reminders.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100));
            }
        );
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new EngineCluster(cluster, database, script);
    }

    public IBatchGrain Batch(BatchId id) => _cluster.Client.GetGrain<IBatchGrain>(id.Value);

    public IGameGrain Game(BatchId batch, int index) => _cluster.Client.GetGrain<IGameGrain>(GameId.Of(batch, index).Value);

    public async Task<BatchId> StartBatchAsync(int games, int window = 200)
    {
        var id = new BatchId(Guid.NewGuid());
        var spec = new BatchSpec
        {
            Name = "test",
            GameCount = games,
            GenreMix = [new GenreShare("runner", 1)],
            Seed = 7,
            Window = window,
        };
        Assert.Equal(CommandResult.Accepted, (await Batch(id).CreateAsync(spec)).Result);
        Assert.Equal(CommandResult.Accepted, (await CommandAsync(id, BatchCommandKind.Start)).Result);
        return id;
    }

    public Task<CommandAnswer> CommandAsync(BatchId batch, BatchCommandKind kind) =>
        Batch(batch).CommandAsync(new BatchCommand(kind, Guid.NewGuid().ToString()));

    public Task<CommandAnswer> CommandAsync(BatchId batch, int index, GameCommandKind kind, int? step = null) =>
        Game(batch, index).CommandAsync(new GameCommand(kind, Guid.NewGuid().ToString(), step));

    public Task BatchBecomesAsync(BatchId batch, string status) =>
        Rows.BecomeAsync(Database, "SELECT status FROM batches WHERE id = $1", status, batch.Value);

    public Task GameBecomesAsync(BatchId batch, int index, string status) =>
        Rows.BecomeAsync(Database, "SELECT status FROM games WHERE id = $1", status, GameId.Of(batch, index).Value);

    /// <summary>The state/row checker: after everything, states and rows agree.</summary>
    public Task AgreeAsync() => Rows.AgreeAsync(Database);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await Database.DisposeAsync();
    }
}
