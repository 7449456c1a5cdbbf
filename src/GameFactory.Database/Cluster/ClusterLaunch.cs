using System.Net;
using System.Net.Sockets;

namespace GameFactory.Database.Cluster;

/// <summary>
/// Starts a server that is not there: finds it a port, writes its configuration, and tries another port when somebody was faster.
/// </summary>
internal sealed class ClusterLaunch(
    ClusterFolder folder,
    PrivatePostgresOptions options,
    ServerSearch search,
    PostgresBinaries binaries,
    ServerUser user
)
{
    private const int PortAttempts = 5;

    /// <param name="before">The port that it had; 0 takes any.</param>
    /// <param name="cancellationToken">Stops the waiting; a server that was started goes on.</param>
    /// <exception cref="PostgresStartException">It did not start; the message says why in PostgreSQL's words.</exception>
    public async Task<RunningServer> RunAsync(int before, CancellationToken cancellationToken)
    {
        var hasLz4 = await HasLz4Async(cancellationToken);
        var launch = new ServerLaunch(folder, search, binaries, user);
        var port = before != 0 && IsFree(before) ? before : FreePort();
        for (var attempt = 1; ; attempt++)
        {
            search.ForgetDeadServer();
            await WriteConfigurationAsync(port, hasLz4, cancellationToken);
            var (server, words) = await launch.RunAsync(options.StartTimeout, cancellationToken);
            if (server is not null)
            {
                return server;
            }

            // Between the search for a free port and its use another program may have taken it.
            if (attempt == PortAttempts || IsFree(port))
            {
                throw new PostgresStartException(
                    $"PostgreSQL did not start: {(words.Length > 0 ? words : $"it said nothing; see {folder.Data}/log")}"
                );
            }

            port = FreePort();
        }
    }

    private async Task WriteConfigurationAsync(int port, bool hasLz4, CancellationToken cancellationToken)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var disk = new DriveInfo(folder.Data).AvailableFreeSpace;
        await File.WriteAllTextAsync(
            folder.Configuration,
            ClusterConfiguration.Write(port, memory, disk, hasLz4, options.Settings),
            cancellationToken
        );
        await user.OwnAsync(folder.Root, cancellationToken);
    }

    // `postgres -C` prints a setting or refuses it: the cheapest question about how it was built.
    private async Task<bool> HasLz4Async(CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.Configuration))
        {
            await WriteConfigurationAsync(port: 5432, hasLz4: false, cancellationToken);
        }

        var answer = await user.RunAsync(
            binaries["postgres"],
            ["-D", folder.Data, "-C", "wal_compression", "-c", "wal_compression=lz4"],
            cancellationToken
        );
        return answer.ExitCode == 0;
    }

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
