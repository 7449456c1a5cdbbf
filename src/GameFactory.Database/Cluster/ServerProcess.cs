using System.ComponentModel;
using System.Globalization;

namespace GameFactory.Database.Cluster;

/// <summary>Tells servers from other processes by what the kernel says of them.</summary>
internal static class ServerProcess
{
    private const int AccessDenied = 13;
    private const int NotPermitted = 1;

    /// <summary>
    /// A server stands in the folder it works on (it enters it once and never leaves), so the folder says whose it is, not any path.
    /// </summary>
    public static ServerPlace Look(int processId, string data)
    {
        if (Stat(processId) is not var (name, fields))
        {
            return ServerPlace.Nobody;
        }

        // A dead process that nobody has buried yet still has its number.
        if (fields[0] is "Z" or "X" || !name.Contains("postgres", StringComparison.Ordinal))
        {
            return ServerPlace.Foreign;
        }

        try
        {
            return FileIdentity.Of($"/proc/{processId}/cwd") == FileIdentity.Of(data) ? ServerPlace.Here : ServerPlace.Foreign;
        }
        catch (Win32Exception exception)
        {
            return exception.NativeErrorCode is AccessDenied or NotPermitted ? ServerPlace.Hidden : ServerPlace.Nobody;
        }
    }

    /// <summary>The process that started another; null when that one is not to be seen.</summary>
    public static int? ParentOf(int processId) =>
        Stat(processId) is var (_, fields) && int.TryParse(fields[1], CultureInfo.InvariantCulture, out var parent) ? parent : null;

    /// <exception cref="PostgresStartException">/proc shows other processes than those among which this one has its number.</exception>
    public static void EnsureOwnNumbers()
    {
        if (new FileInfo("/proc/self").LinkTarget is { } self && self != Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
        {
            throw new PostgresStartException(
                "/proc shows the processes of another PID namespace than this program runs in; mount it anew (unshare --mount-proc), or "
                    + "start the program outside"
            );
        }
    }

    // "pid (name) state ppid …"; the name may hold anything, brackets too.
    private static (string Name, string[] Fields)? Stat(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/stat");
            var end = stat.LastIndexOf(')');
            return (stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..end], stat[(end + 2)..].Split(' '));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
