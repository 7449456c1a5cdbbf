using System.Diagnostics;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Supervision;

/// <summary>A process: its number, which the system gives again to another, and its start, which tells the two apart.</summary>
/// <param name="Id">Process id.</param>
/// <param name="Start">When it started, in the system's own terms; only compared, never computed with.</param>
/// <param name="Namespace">The PID namespace in which it has the number; null where there are none, and in files of a release
/// before.</param>
internal sealed record ProcessIdentity(int Id, string Start, string? Namespace = null)
{
    private static readonly string? s_namespace = OperatingSystem.IsLinux() ? new FileInfo("/proc/self/ns/pid").LinkTarget : null;

    public static ProcessIdentity OfThisProcess() =>
        Of(Environment.ProcessId)
        ?? throw new CommandFailedException(
            "/proc does not show this process: it belongs to another PID namespace; mount it anew (unshare --mount-proc)"
        );

    /// <summary>The process that has this number now, or null.</summary>
    public static ProcessIdentity? Of(int id) => StartOf(id) is { } start ? new ProcessIdentity(id, start, s_namespace) : null;

    /// <summary>Whether it runs where this process can see it.</summary>
    public bool IsAlive() => (Namespace is null || Namespace == s_namespace) && StartOf(Id) == Start;

    private static string? StartOf(int id) => OperatingSystem.IsLinux() ? LinuxStartOf(id) : OtherStartOf(id);

    // Ticks since boot do not move with the clock; the boot's id keeps two boots apart.
    private static string? LinuxStartOf(int id)
    {
        try
        {
            // The second field is the program's name in brackets, which may hold anything, brackets too.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var isGone = fields[0] is "Z" or "X";
            return isGone ? null : $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}/{fields[19]}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? OtherStartOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().ToString("O");
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
