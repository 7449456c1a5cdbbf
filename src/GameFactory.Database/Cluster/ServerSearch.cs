using System.Diagnostics;
using Npgsql;

namespace GameFactory.Database.Cluster;

/// <summary>
/// Finds the server of a cluster. No path and no process id is believed by its text: the lock of the server's life says whether there is
/// one, the kernel says which process stands in the folder, and the server itself says whether it works there.
/// </summary>
internal sealed class ServerSearch(ClusterFolder folder)
{
    // Processes of a killed server need a moment to notice.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The server among the processes that can be seen; null when none works on the folder. Ask only with the lock for changes in hand.
    /// </summary>
    /// <exception cref="PostgresStartException">One does, but where it is out of reach: nothing may be started or removed then.</exception>
    public async Task<RunningServer?> FindAsync(CancellationToken cancellationToken)
    {
        ServerProcess.EnsureOwnNumbers();
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var claim = PidFile.Read(folder.PidFile);
            if (claim is not null && await IsHereAsync(claim, cancellationToken))
            {
                return new RunningServer(claim.ProcessId, PortOf(claim));
            }

            if (IsServerLockFree())
            {
                // A server of a release before holds no lock; one that a person started holds none either.
                return claim is null || await AskAsync(PortOf(claim), cancellationToken) is null ? null : throw Elsewhere();
            }

            if (Stopwatch.GetElapsedTime(since) > s_patience)
            {
                throw Elsewhere();
            }

            await Task.Delay(s_pause, cancellationToken);
        }
    }

    /// <summary>The server that was just started, once it takes connections; null while it does not.</summary>
    public async Task<RunningServer?> FindReadyAsync(CancellationToken cancellationToken) =>
        PidFile.Read(folder.PidFile) is { } claim
        && ServerProcess.Look(claim.ProcessId, folder.Data) is ServerPlace.Here or ServerPlace.Hidden
        && await AskAsync(PortOf(claim), cancellationToken) is not null
            ? new RunningServer(claim.ProcessId, PortOf(claim))
            : null;

    /// <summary>
    /// Removes the lock file of a server that is gone when PostgreSQL would take its number for a living server: it now belongs to a
    /// process that certainly is none of this folder. Whatever else may stand in the way is PostgreSQL's to find and to say.
    /// </summary>
    public void ForgetDeadServer()
    {
        if (
            PidFile.Read(folder.PidFile) is { } claim
            && ServerProcess.Look(claim.ProcessId, folder.Data) == ServerPlace.Foreign
            && !claim.IsMemoryInUse()
            && IsServerLockFree()
        )
        {
            File.Delete(folder.PidFile);
        }
    }

    private int PortOf(PidFile claim) => claim.Port ?? folder.ConfiguredPort ?? NpgsqlConnection.DefaultPort;

    private bool IsServerLockFree()
    {
        using var taken = FileLock.TryTake(folder.ServerLock);
        return taken is not null;
    }

    private async Task<bool> IsHereAsync(PidFile claim, CancellationToken cancellationToken) =>
        ServerProcess.Look(claim.ProcessId, folder.Data) switch
        {
            ServerPlace.Here => true,
            // In a container root may not look at other accounts' processes. Then the server is asked which of them answers, and who
            // started that one.
            ServerPlace.Hidden => await AskAsync(PortOf(claim), cancellationToken) is { } session
                && ServerProcess.ParentOf(session) == claim.ProcessId,
            _ => false,
        };

    /// <summary>The process of the session that answers, when the server at the port works on this folder; else null.</summary>
    private async Task<int?> AskAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            return await FolderQuestion.AskAsync(folder, port, cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            // Nobody there, somebody else, or a server that does not know the password of this folder.
            return null;
        }
    }

    private PostgresStartException Elsewhere() =>
        new(
            $"A PostgreSQL server works on {folder.Data}, but not among the processes that can be seen from here: it runs in another "
                + $"container or PID namespace, "
                + "or processes of a killed one have not ended yet. Stop it where it was started, or use another data folder; nothing "
                + "was changed"
        );
}
