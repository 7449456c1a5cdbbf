using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GameFactory.Database.Cluster;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Inspection;

/// <summary>A pgbouncer in front of the cluster of the tests.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private PgBouncer(DirectoryInfo folder, Process process, int port) => (_folder, _process, Port) = (folder, process, port);

    public static bool IsInstalled => File.Exists(Program);

    public int Port { get; }

    public static async Task<PgBouncer> StartAsync(string database, string mode)
    {
        var server = new NpgsqlConnectionStringBuilder(database);
        var folder = Directory.CreateTempSubdirectory("gamefactory-pgbouncer-");
        var port = FreePort();
        var settings = Path.Combine(folder.FullName, "pgbouncer.ini");
        await File.WriteAllTextAsync(
            settings,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                [databases]
                * = host=127.0.0.1 port={server.Port} user={server.Username} password={server.Password}
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = {port}
                unix_socket_dir =
                auth_type = any
                pool_mode = {mode}
                """
            )
        );
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)Convert.ToInt32("755", 8));
        File.SetUnixFileMode(settings, (UnixFileMode)Convert.ToInt32("644", 8));

        // It refuses to run as root.
        string[] account = Environment.UserName == "root" ? ["-u", "postgres"] : [];
        var start = new ProcessStartInfo(Program, [.. account, "-q", settings]) { UseShellExecute = false, RedirectStandardError = true };
        return new PgBouncer(folder, Process.Start(start)!, port);
    }

    /// <summary>The address of a database through it, once it answers.</summary>
    public async Task<string> AddressAsync(string database, CancellationToken cancellationToken)
    {
        var address = new NpgsqlConnectionStringBuilder(database)
        {
            Host = "127.0.0.1",
            Port = Port,
            SslMode = SslMode.Disable,
            RequireAuth = null,
        };
        await using var connection = await ServerProbe.ConnectAsync(address.ConnectionString, cancellationToken);
        return address.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
