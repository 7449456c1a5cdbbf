using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace GameFactory.Database.Cluster;

/// <summary>
/// A PostgreSQL cluster of our own, in one folder, on 127.0.0.1 and a random port. The server is no child of the
/// program: it outlives a killed one, and the next start adopts it.
/// </summary>
public sealed class PrivatePostgres
{
    private const string User = "gamefactory";
    private const int PortAttempts = 5;

    private readonly PrivatePostgresOptions _options;
    private readonly ClusterFolder _folder;
    private readonly PostgresBinaries _binaries;
    private readonly ServerUser _user;

    private PrivatePostgres(PrivatePostgresOptions options, PostgresBinaries binaries)
    {
        _options = options;
        _folder = new ClusterFolder(options.Directory);
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
        var postgres = new PrivatePostgres(options, PostgresBinaries.Find(options.BinDirectory, folder.Major));
        await postgres.StartAsync(cancellationToken);
        return postgres;
    }

    /// <summary>The same folder's server, started again or adopted after a stop.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        _folder.Create();
        using var alone = await FolderLock.TakeAsync(_folder.LockFile, cancellationToken);
        if (!_folder.HasCluster)
        {
            await CreateClusterAsync(cancellationToken);
        }

        Adopted = _folder.FindServer() is not null;
        if (!Adopted)
        {
            await LaunchAsync(cancellationToken);
        }

        var server = _folder.FindServer() ?? throw new PostgresStartException($"The server ended at once: {ReadStartLog()}");
        (ProcessId, Port) = (server.ProcessId, server.Port);
        await EnsureDatabaseAsync(cancellationToken);
    }

    /// <summary>Stops the server that runs in a folder, if any; connections are cut, transactions roll back.</summary>
    /// <returns>False when none ran.</returns>
    public static async Task<bool> StopAsync(PrivatePostgresOptions options, CancellationToken cancellationToken = default)
    {
        var folder = new ClusterFolder(options.Directory);
        if (folder.FindServer() is null)
        {
            return false;
        }

        await new PrivatePostgres(options, PostgresBinaries.Find(options.BinDirectory, folder.Major)).StopAsync(cancellationToken: cancellationToken);
        return true;
    }

    /// <summary>Stops the server.</summary>
    /// <param name="immediate">Without a checkpoint, as a crash would: the next start recovers from the log.</param>
    public async Task StopAsync(bool immediate = false, CancellationToken cancellationToken = default)
    {
        var answer = await _user.RunAsync(
            _binaries["pg_ctl"],
            ["stop", "-D", _folder.Data, "-w", "-t", "60", "-m", immediate ? "immediate" : "fast"],
            cancellationToken);
        if (answer.ExitCode != 0 && _folder.FindServer() is not null)
        {
            throw new PostgresStartException($"The server did not stop: {answer.Words}");
        }
    }

    /// <summary>The connection string of another database of the cluster.</summary>
    public string ConnectionStringOf(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = Port,
        Username = User,
        Password = _folder.ReadPassword(),
        Database = database,
        // The password is random and local; without it in the string a second connection could not be opened.
        PersistSecurityInfo = true,
    }.ConnectionString;

    private async Task CreateClusterAsync(CancellationToken cancellationToken)
    {
        var passwordFile = _folder.PasswordPath();
        if (Directory.Exists(_folder.Unfinished))
        {
            Directory.Delete(_folder.Unfinished, recursive: true);
        }

        await _user.OwnAsync(_folder.Root, cancellationToken);
        var answer = await _user.RunAsync(
            _binaries["initdb"],
            ["-D", _folder.Unfinished, "-U", User, "-A", "scram-sha-256", "--pwfile", passwordFile, "-E", "UTF8", "--locale=C"],
            cancellationToken);
        if (answer.ExitCode != 0)
        {
            throw new PostgresStartException($"initdb failed: {answer.Words}");
        }

        await File.AppendAllTextAsync(Path.Combine(_folder.Unfinished, "postgresql.conf"), "\ninclude 'gamefactory.conf'\n", cancellationToken);
        Directory.Move(_folder.Unfinished, _folder.Data);
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        var hasLz4 = await HasLz4Async(cancellationToken);
        var port = Port != 0 && IsFree(Port) ? Port : FreePort();
        for (var attempt = 1; ; attempt++)
        {
            _folder.ForgetDeadServer();
            await WriteConfigurationAsync(port, hasLz4, cancellationToken);
            var answer = await _user.RunAsync(
                _binaries["pg_ctl"],
                ["start", "-D", _folder.Data, "-l", _folder.StartLog, "-w", "-t", Seconds(_options.StartTimeout)],
                cancellationToken);
            if (answer.ExitCode == 0)
            {
                return;
            }

            // Between the search for a free port and its use another program may have taken it.
            if (attempt == PortAttempts || IsFree(port))
            {
                throw new PostgresStartException($"PostgreSQL did not start: {answer.Words}\n{ReadStartLog()}");
            }

            port = FreePort();
        }
    }

    private async Task WriteConfigurationAsync(int port, bool hasLz4, CancellationToken cancellationToken)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var disk = new DriveInfo(_folder.Data).AvailableFreeSpace;
        await File.WriteAllTextAsync(
            _folder.Configuration,
            ClusterConfiguration.Write(port, memory, disk, hasLz4, _options.Settings),
            cancellationToken);
        await _user.OwnAsync(_folder.Root, cancellationToken);
    }

    // `postgres -C` prints a setting or refuses it: the cheapest question about how it was built.
    private async Task<bool> HasLz4Async(CancellationToken cancellationToken)
    {
        if (!File.Exists(_folder.Configuration))
        {
            await WriteConfigurationAsync(port: 5432, hasLz4: false, cancellationToken);
        }

        var answer = await _user.RunAsync(
            _binaries["postgres"], ["-D", _folder.Data, "-C", "wal_compression", "-c", "wal_compression=lz4"], cancellationToken);
        return answer.ExitCode == 0;
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.StartTimeout);
        await using var connection = await ServerProbe.ConnectAsync(ConnectionStringOf("postgres"), deadline.Token);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _options.Database });
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            var name = new NpgsqlCommandBuilder().QuoteIdentifier(_options.Database);
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private string ReadStartLog() => File.Exists(_folder.StartLog) ? File.ReadAllText(_folder.StartLog).Trim() : "";

    private static string Seconds(TimeSpan time) => ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
