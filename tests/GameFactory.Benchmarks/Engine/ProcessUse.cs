using System.Globalization;

namespace GameFactory.Benchmarks.Engine;

/// <summary>CPU time and memory of processes, from <c>/proc</c>.</summary>
internal static class ProcessUse
{
    private const double TicksPerSecond = 100;

    /// <summary>CPU seconds of one process.</summary>
    public static double CpuSeconds(int process) => Times(process) is { } times ? (times.User + times.System) / TicksPerSecond : 0;

    /// <summary>CPU seconds of a server and all its children, ended ones included.</summary>
    public static double TreeCpuSeconds(int server)
    {
        var ticks = Times(server) is { } own ? own.User + own.System + own.Ended : 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Times(id) is { } times && times.Parent == server)
            {
                ticks += times.User + times.System;
            }
        }

        return ticks / TicksPerSecond;
    }

    /// <summary>Peak resident megabytes of a process.</summary>
    public static double PeakMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }

    private static (int Parent, long User, long System, long Ended)? Times(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long At(int index) => long.Parse(fields[index], CultureInfo.InvariantCulture);
            return ((int)At(1), At(11), At(12), At(13) + At(14));
        }
        catch (IOException)
        {
            // The process ended between the listing and the reading.
            return null;
        }
    }
}
