using System.Diagnostics;

namespace GameFactory.Cli.Supervision;

/// <summary>A process: its number, which the system gives again to another, and its start, which tells the two apart.</summary>
/// <param name="Id">Process id.</param>
/// <param name="Start">When it started, in the system's own terms; only compared, never computed with.</param>
internal sealed record ProcessIdentity(int Id, string Start)
{
    public static ProcessIdentity OfThisProcess() => new(Environment.ProcessId, StartOf(Environment.ProcessId)!);

    /// <summary>The process that has this number now, or null.</summary>
    public static ProcessIdentity? Of(int id) => StartOf(id) is { } start ? new ProcessIdentity(id, start) : null;

    public bool IsAlive() => StartOf(Id) == Start;

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
