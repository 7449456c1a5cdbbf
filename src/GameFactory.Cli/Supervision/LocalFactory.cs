using GameFactory.Cli.Output;
using GameFactory.Database.Backup;
using GameFactory.Database.Cluster;
using GameFactory.Database.Inspection;
using GameFactory.Database.Migrations;
using GameFactory.Server.Hosting;

namespace GameFactory.Cli.Supervision;

/// <summary>
/// A whole factory on this machine: PostgreSQL, the local forge and silos, each a process. What a killed supervisor left behind is found by
/// <c>run.json</c>: the database is adopted, forge and silos are replaced (what they worked on is taken up again by the new ones).
/// </summary>
internal sealed class LocalFactory : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly FactoryOptions _options;
    private readonly RunLock _lock;
    private readonly ProcessSupervisor _keeper;
    private readonly PrivatePostgres? _postgres;
    private readonly Action<string> _say;

    private LocalFactory(FactoryOptions options, RunLock alone, ProcessSupervisor keeper, PrivatePostgres? postgres, Action<string> say) =>
        (_options, _lock, _keeper, _postgres, _say) = (options, alone, keeper, postgres, say);

    public RunState State => _keeper.State;

    public string Database { get; private init; } = "";

    /// <summary>Starts or adopts everything; returns when the silos are ready.</summary>
    public static async Task<LocalFactory> StartAsync(FactoryOptions options, Action<string> say, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var alone = RunLock.Take(options.Folder);
        try
        {
            var before = RunFile.Read(options.Folder);
            await StopLeftoversAsync(before, cancellationToken);
            var postgres = options.Postgres is null ? await StartPostgresAsync(options.Folder, say, cancellationToken) : null;
            var database = options.Postgres ?? postgres!.ConnectionString;
            await MigrateAsync(database, options.Folder, say, cancellationToken);
            var keeper = new ProcessSupervisor(
                options.Folder,
                database,
                new RunState
                {
                    Version = ServerVersion.Text,
                    Supervisor = ProcessIdentity.OfThisProcess(),
                    Postgres = postgres is null ? null : PostgresSupervisor.Describe(postgres),
                },
                say
            );
            var factory = new LocalFactory(options, alone, keeper, postgres, say) { Database = database };
            try
            {
                var ports = PortMemory.Read(options.Folder);
                await keeper.StartForgeAsync(FreePorts.KeepOr(ports.Forge), cancellationToken);
                say($"forge       {keeper.State.Forge!.Url}");
                for (var n = 1; n <= options.Silos; n++)
                {
                    var name = $"silo-{n}";
                    await StartSiloAsync(
                        keeper,
                        name,
                        ports.Silos.GetValueOrDefault(name),
                        n == 1 ? options.Port : null,
                        cancellationToken
                    );
                    say($"{name,-10}  {keeper.State.Silos[^1].PageUrl}");
                }

                return factory;
            }
            catch
            {
                await factory.StopAsync();
                throw;
            }
        }
        catch
        {
            alone.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A port that was free when it was chosen may be another factory's by the time the silo binds it; then another one is chosen.
    /// </summary>
    private static async Task StartSiloAsync(
        ProcessSupervisor keeper,
        string name,
        SiloPorts? before,
        int? wantedPage,
        CancellationToken cancellationToken
    )
    {
        var ports = FreePorts.ForSilo(before, wantedPage);
        try
        {
            await keeper.StartSiloAsync(name, ports, cancellationToken);
        }
        catch (CommandFailedException) when (wantedPage is null && !FreePorts.IsFree(ports.Http))
        {
            await keeper.StartSiloAsync(name, FreePorts.ForSilo(before, wantedPage), cancellationToken);
        }
    }

    /// <summary>Runs until cancelled; what ends before its time is started again. What cannot be started ends it with the reason.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> loops = [_keeper.KeepAsync(together.Token)];
        if (_postgres is not null)
        {
            loops.Add(new PostgresSupervisor(_postgres, _keeper.Note, _say).KeepAsync(State.Postgres!, together.Token));
        }

        var first = await Task.WhenAny(loops);
        await together.CancelAsync();
        await first;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _lock.Dispose();
    }

    // Silos first: they still need the forge and the database to leave in order.
    private async Task StopAsync()
    {
        await _keeper.StopAsync(s_patience);
        if (_postgres is not null)
        {
            await _postgres.StopAsync();
        }

        RunFile.Delete(_options.Folder);
    }

    private static async Task StopLeftoversAsync(RunState? before, CancellationToken cancellationToken)
    {
        foreach (var silo in before?.Silos ?? [])
        {
            await ChildProcess.StopAsync(silo.Process, s_patience, cancellationToken);
        }

        if (before?.Forge is { } forge)
        {
            await ChildProcess.StopAsync(forge.Process, s_patience, cancellationToken);
        }
    }

    private static async Task<PrivatePostgres> StartPostgresAsync(string folder, Action<string> say, CancellationToken cancellationToken)
    {
        var postgres = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions { Directory = Path.Combine(folder, "postgres") },
            cancellationToken
        );
        say($"PostgreSQL  127.0.0.1:{postgres.Port}{(postgres.Adopted ? " (adopted)" : "")}");
        return postgres;
    }

    private static async Task MigrateAsync(string database, string folder, Action<string> say, CancellationToken cancellationToken)
    {
        await DatabaseInspector.EnsureAsync(database, DatabaseNeeds.Schema | DatabaseNeeds.Session, cancellationToken);
        var backup = new DatabaseBackup(database).BeforeMajor(Path.Combine(folder, "backups"), TimeProvider.System);
        var report = await new Migrator(database).UpAsync(beforeMajor: backup, cancellationToken: cancellationToken);
        if (report.Ran.Count > 0)
        {
            say($"database    migrated to version {report.To}");
        }
    }
}
