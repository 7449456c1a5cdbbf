using System.Diagnostics;
using GameFactory.Benchmarks;
using GameFactory.Benchmarks.Engine;
using GameFactory.Benchmarks.Faults;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Storage.Formats;
using Npgsql;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>
/// Real silo processes with scripted steps on one database, to be killed, stopped and started again. States and rows are compared after
/// every fault.
/// </summary>
internal sealed class SiloFleet : IAsyncDisposable
{
    private const int Inflight = 100;

    private readonly Dictionary<string, SiloProcess> _silos = [];
    private readonly string _connectionString;
    private readonly FaultScript _script;
    private int _started;

    public SiloFleet(string connectionString, long seed)
    {
        _connectionString = connectionString;
        _script = new FaultScript(seed);

        // Every question of the test may meet a database that was just stopped: no pooled connection survives that.
        Database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        Journal = Directory.CreateTempSubdirectory("gamefactory-journal-").FullName;
    }

    public NpgsqlDataSource Database { get; }

    public string Journal { get; }

    /// <summary>Formats of states that the tests can read.</summary>
    public StateFormats Formats { get; init; } = StateFormats.Released;

    public Task StartAsync(string name) => StartAsync(name, []);

    /// <summary>A silo of the next release.</summary>
    public Task StartNextAsync(string name) => StartAsync(name, ["--next-format"]);

    public async Task KillAsync(string name)
    {
        await _silos[name].KillAsync();
        await _silos[name].DisposeAsync();
        _silos.Remove(name);
        await Rows.AgreeAsync(Database, Formats);
    }

    public async Task FreezeAsync(string name)
    {
        await SignalAsync("STOP", name);
        await Rows.AgreeAsync(Database, Formats);
    }

    public async Task ThawAsync(string name)
    {
        await SignalAsync("CONT", name);
        await Rows.AgreeAsync(Database, Formats);
    }

    /// <summary>Starts a batch from a silo of this process, which leaves the cluster again.</summary>
    public async Task<BatchId> StartBatchAsync(int games, StateFormats? formats = null)
    {
        var id = new BatchId(Guid.NewGuid());
        var script = _script;
        await using var silo = await BenchSilo.StartAsync(
            _connectionString,
            "driver",
            FreePorts.One(),
            Inflight,
            TestContext.Current.CancellationToken,
            number => new FaultStep(number, script, Journal),
            FaultStep.ArtifactsOf(Journal),
            formats
        );
        var spec = new BatchSpec
        {
            Name = "faults",
            GameCount = games,
            GenreMix = [new GenreShare("runner", 1)],
            Seed = 3,
            Window = 40,
        };
        var grain = silo.Grains.GetGrain<IBatchGrain>(id.Value);
        Assert.Equal(CommandResult.Accepted, (await grain.CreateAsync(spec)).Result);
        Assert.Equal(CommandResult.Accepted, (await grain.CommandAsync(new BatchCommand(BatchCommandKind.Start, "start"))).Result);
        return id;
    }

    /// <summary>Waits until that many steps are completed: the moment of a fault, whatever the machine's speed.</summary>
    public Task StepsReachAsync(int steps) =>
        Rows.BecomeAsync(Database, $"SELECT count(*) >= {steps} FROM game_steps WHERE status = 'completed'", true);

    /// <summary>Everything ended as an undisturbed run ends.</summary>
    public async Task EndedAsForetoldAsync(BatchId batch, int games)
    {
        await Rows.BecomeAsync(Database, "SELECT status FROM batches WHERE id = $1", "completed", batch.Value);
        await using var connection = await Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT g.batch_index, g.status, s.step_number, s.status, s.retry_count FROM games g JOIN game_steps s ON s.game_id = g.id "
                + "ORDER BY 1, 3",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = 0;
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows++;
            var (index, step) = (reader.GetInt32(0), reader.GetInt32(2));
            Assert.Equal(FaultScript.StatusOf(index), reader.GetString(1));
            if (_script.RetriesOf(index, step) is { } retries)
            {
                Assert.Equal((index, step, retries), (index, step, reader.GetInt32(4)));
            }
            else
            {
                Assert.Equal("pending", reader.GetString(3));
            }
        }

        Assert.Equal(games * 12, rows);
        var doubled = await Rows.ScalarAsync<long>(
            Database,
            """
            SELECT count(*) FROM (SELECT game_id, substring(message FROM '^Step (\d+) \w+ completed') AS step FROM generation_logs
            WHERE message ~ '^Step \d+ \w+ completed' GROUP BY 1, 2 HAVING count(*) > 1) AS doubled
            """
        );
        Assert.Equal(0L, doubled);
        var completed = await Rows.ScalarAsync<long>(Database, "SELECT count(*) FROM game_steps WHERE status = 'completed'");
        Assert.Equal(completed, Directory.GetFiles(Journal).Length);
        Assert.Equal(
            Enumerable.Range(0, games).Count(FaultScript.LeavesBulk),
            await Rows.ScalarAsync<int>(Database, "SELECT count(*)::int FROM game_steps WHERE artifacts ? 'stored'")
        );
        await Rows.AgreeAsync(Database, Formats);
        Assert.Equal(
            0L,
            await Rows.ScalarAsync<long>(
                Database,
                "SELECT (SELECT count(*) FROM games WHERE attempt_id IS NOT NULL OR lease_holder IS NOT NULL) + (SELECT count(*) FROM "
                    + "wakes)"
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos.Values)
        {
            await silo.KillAsync();
            await silo.DisposeAsync();
        }

        await Database.DisposeAsync();
        Directory.Delete(Journal, recursive: true);
    }

    private async Task StartAsync(string name, string[] more)
    {
        // A name of a silo that was killed comes back as a new incarnation on another port.
        var silo = await SiloProcess.StartAsync(
            _connectionString,
            $"{name}-{++_started}",
            FreePorts.One(),
            Inflight,
            ["--script", $"{_script.Seed}", "--journal", Journal, .. more]
        );
        _silos[name] = silo;
    }

    private async Task SignalAsync(string signal, string name)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_silos[name].Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }
}
