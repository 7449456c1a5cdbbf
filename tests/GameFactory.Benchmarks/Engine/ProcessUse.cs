using System.Globalization;

namespace GameFactory.Benchmarks.Engine;

/// <summary>CPU time and memory of processes, from <c>/proc</c>.</summary>
internal static class ProcessUse
{
    private const double TicksPerSecond = 100;

    /// <summary>CPU seconds of a process, user and system.</summary>
    public static double CpuSeconds(int process)
    {
        var text = File.ReadAllText($"/proc/{process}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return fields[11..13].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Peak resident megabytes of a process.</summary>
    public static double PeakMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
