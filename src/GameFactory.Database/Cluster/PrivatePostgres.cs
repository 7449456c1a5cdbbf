using Npgsql;

namespace GameFactory.Database.Cluster;

/// <summary>
/// A PostgreSQL cluster of our own, in one folder, on 127.0.0.1 and a random port. The server is no child of the
/// program: it outlives a killed one, and the next start adopts it. Which server that is, <see cref="ServerSearch"/> finds out.
/// </summary>
public sealed class PrivatePostgres
{
    private readonly PrivatePostgresOptions _options;
    private readonly ClusterFolder _folder;
    private readonly ServerSearch _search;
    private readonly PostgresBinaries _binaries;
    private readonly ServerUser _user;
    private FileLock? _use;

    private PrivatePostgres(PrivatePostgresOptions options, ClusterFolder folder, PostgresBinaries binaries)
    {
        _options = options;
        _folder = folder;
        _search = new ServerSearch(folder);
        _binaries = binaries;
        _user = ServerUser.OfThisProcess();
    }

    /// <summary>Npgsql connection string of the options' database, password included.</summary>
    public string ConnectionString => ConnectionStringOf(_options.Database);

    /// <summary>The port on 127.0.0.1; the same after a stop and a start unless somebody took it.</summary>
    public int Port { get; private set; }

    /// <summary>The server's (postmaster's) process id.</summary>
    public int ProcessId { get; private set; }

    /// <summary>True when the server was running before <see cref="StartAsync(PrivatePostgresOptions, CancellationToken)"/>.</summary>
    public bool Adopted { get; private set; }

    /// <summary>Makes the cluster when there is none, starts the server when none runs, and returns when it answers.</summary>
    /// <exception cref="PostgresMissingException">PostgreSQL is not installed.</exception>
    /// <exception cref="PostgresStartException">The cluster could not be made or started; the message says why.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, CancellationToken cancellationToken = default)
    {
        var folder = new ClusterFolder(options.Directory);
        var postgres = new PrivatePostgres(options, folder, PostgresBinaries.Find(options.BinDirectory, folder.Major));
        await postgres.StartAsync(cancellationToken);
        return postgres;
    }

    /// <summary>The same folder's server, started again or adopted after a stop.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        _folder.Create();
        using var alone = await FileLock.TakeAsync(_folder.ChangeLock, cancellationToken);
        if (!_folder.HasCluster)
        {
            await ClusterMaking.RunAsync(_folder, _binaries, _user, cancellationToken);
        }

        var running = await _search.FindAsync(cancellationToken);
        Adopted = running is not null;
        running ??= await new ClusterLaunch(_folder, _options, _search, _binaries, _user).RunAsync(Port, cancellationToken);
        (ProcessId, Port) = (running.ProcessId, running.Port);
        await EnsureDatabaseAsync(cancellationToken);
        _use ??= await FileLock.TakeAsync(_folder.UseLock, cancellationToken, shared: true);
        Mark(!Adopted);
    }

    /// <summary>Stops the server that runs in a folder, if any; connections are cut, transactions roll back.</summary>
    /// <returns>False when none ran.</returns>
    /// <exception cref="PostgresStartException">It did not stop, or runs out of reach; the message says why.</exception>
    public static async Task<bool> StopAsync(PrivatePostgresOptions options, CancellationToken cancellationToken = default)
    {
        var folder = new ClusterFolder(options.Directory);
        return folder.HasCluster
            && await new PrivatePostgres(options, folder, PostgresBinaries.Find(options.BinDirectory, folder.Major)).StopAsync(
                cancellationToken: cancellationToken
            );
    }

    /// <summary>Stops the server.</summary>
    /// <param name="immediate">Without a checkpoint, as a crash would: the next start recovers from the log.</param>
    /// <returns>False when none ran.</returns>
    public async Task<bool> StopAsync(bool immediate = false, CancellationToken cancellationToken = default)
    {
        using var alone = await FileLock.TakeAsync(_folder.ChangeLock, cancellationToken);
        Release();
        return await StopServerAsync(immediate, cancellationToken);
    }

    /// <summary>
    /// Leaves the server to those who still use it. One that was started for the moment is stopped by the last of its users.
    /// </summary>
    public async Task LeaveAsync(CancellationToken cancellationToken = default)
    {
        using var alone = await FileLock.TakeAsync(_folder.ChangeLock, cancellationToken);
        Release();
        using var last = FileLock.TryTake(_folder.UseLock);
        if (last is not null && File.Exists(_folder.ForTheMoment))
        {
            await StopServerAsync(immediate: false, cancellationToken);
        }
    }

    /// <summary>The connection string of another database of the cluster.</summary>
    public string ConnectionStringOf(string database) => FolderQuestion.Address(_folder, Port, database);

    // A server that is to stay loses the mark of one that was started for single commands.
    private void Mark(bool isFresh)
    {
        if (!_options.ForTheMoment)
        {
            File.Delete(_folder.ForTheMoment);
        }
        else if (isFresh)
        {
            File.WriteAllBytes(_folder.ForTheMoment, []);
        }
    }

    private void Release()
    {
        _use?.Dispose();
        _use = null;
    }

    // pg_ctl signals the number that stands in the lock file; that it is this folder's server was found out before.
    private async Task<bool> StopServerAsync(bool immediate, CancellationToken cancellationToken)
    {
        if (await _search.FindAsync(cancellationToken) is null)
        {
            return false;
        }

        var answer = await _user.RunAsync(
            _binaries["pg_ctl"],
            ["stop", "-D", _folder.Data, "-w", "-t", "60", "-m", immediate ? "immediate" : "fast"],
            cancellationToken
        );
        if (answer.ExitCode != 0 && await _search.FindAsync(cancellationToken) is not null)
        {
            throw new PostgresStartException($"The server did not stop: {answer.Words}");
        }

        return true;
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.StartTimeout);
        await using var connection = await ServerProbe.ConnectAsync(ConnectionStringOf("postgres"), deadline.Token);
        if (!await IsOfFolderAsync(connection, cancellationToken))
        {
            throw new PostgresStartException(
                $"The server that answers at port {Port} works on another folder than {_folder.Data}; nothing was changed"
            );
        }

        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _options.Database });
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            var name = new NpgsqlCommandBuilder().QuoteIdentifier(_options.Database);
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<bool> IsOfFolderAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return await FolderQuestion.AskAsync(_folder, connection, cancellationToken) is not null;
        }
        catch (IOException)
        {
            // No file can be made now, as on a full disk; where the process stands is known all the same.
            return true;
        }
    }
}
