using System.Diagnostics;
using System.Text;

namespace GameFactory.Database.Cluster;

/// <summary>
/// Starts a server without <c>pg_ctl</c>, which would hand the folder's name to a shell. The server gets a session of its own, is nobody's
/// child, and its processes hold the lock of its life: the program <c>flock</c> takes it and becomes the server, which leaves the lock to
/// all it starts.
/// </summary>
internal sealed class ServerLaunch(ClusterFolder folder, ServerSearch search, PostgresBinaries binaries, ServerUser user)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when the server takes connections, or with its last words when it ended.</summary>
    /// <exception cref="PostgresStartException">It was not ready in time. It goes on, and a later start adopts it.</exception>
    public async Task<(RunningServer? Server, string Words)> RunAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var said = new StringBuilder();
        var log = LogMark.Of(folder);
        using var process = Start();
        // The server leaves its first channel to its own log, and the channel ends with its last process.
        var ended = Task.WhenAll(ReadAsync(process.StandardOutput, said), ReadAsync(process.StandardError, said));
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < limit)
        {
            var isOver = ended.IsCompleted;
            if (await search.FindReadyAsync(cancellationToken) is { } server)
            {
                return (server, "");
            }

            if (isOver)
            {
                return (null, Words(said, log));
            }

            await Task.WhenAny(ended, Task.Delay(s_pause, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        throw new PostgresStartException(
            $"PostgreSQL was not ready within {limit.TotalSeconds:0} s and goes on starting; start again to wait for it.\n"
                + $"{Words(said, log)}"
        );
    }

    private Process Start()
    {
        var command = user.CommandOf(
            "setsid",
            ["--fork", "flock", "--no-fork", "--nonblock", folder.ServerLock, binaries["postgres"], "-D", folder.Data]
        );
        return Tool.Start(command[0], command[1..], environment: null);
    }

    private static string Words(StringBuilder said, LogMark log)
    {
        lock (said)
        {
            return $"{said}{log.Since()}".Trim();
        }
    }

    private static async Task ReadAsync(StreamReader channel, StringBuilder said)
    {
        try
        {
            while (await channel.ReadLineAsync(CancellationToken.None) is { } line)
            {
                lock (said)
                {
                    said.Append(line).Append('\n');
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The server is ready and speaks to its log; nobody listens here any more.
        }
    }
}
