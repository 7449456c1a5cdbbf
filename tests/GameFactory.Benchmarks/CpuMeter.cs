using System.Globalization;

namespace GameFactory.Benchmarks;

/// <summary>CPU time of this process and of a PostgreSQL server on the same machine, read from <c>/proc</c>.</summary>
public sealed class CpuMeter
{
    private const double TicksPerSecond = 100;

    private readonly int _postmaster;
    private readonly double _own;
    private readonly double _database;

    private CpuMeter(int postmaster)
    {
        _postmaster = postmaster;
        (_own, _database) = (Own(), Database());
    }

    /// <summary>Seconds of this process since the start.</summary>
    public double OwnSeconds => Own() - _own;

    /// <summary>Seconds of all processes of the server since the start; 0 when it runs elsewhere.</summary>
    public double DatabaseSeconds => Database() - _database;

    /// <summary>Starts to count.</summary>
    public static async Task<CpuMeter> StartAsync(BenchDatabase database)
    {
        var backend = await database.ScalarAsync<int>("SELECT pg_backend_pid()");
        var stat = Stat(backend);
        return new CpuMeter(stat is null ? 0 : int.Parse(stat[1], CultureInfo.InvariantCulture));
    }

    private static double Own() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private double Database()
    {
        if (_postmaster == 0)
        {
            return 0;
        }

        // Ended backends are counted with their parent.
        var ticks = Ticks(Stat(_postmaster), withChildren: true);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process)
                && Stat(process) is { } stat
                && stat[1] == _postmaster.ToString(CultureInfo.InvariantCulture)
            )
            {
                ticks += Ticks(stat, withChildren: false);
            }
        }

        return ticks / TicksPerSecond;
    }

    private static long Ticks(string[]? stat, bool withChildren) =>
        stat is null ? 0 : stat[11..(withChildren ? 15 : 13)].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));

    /// <summary>Fields after the process name: state, parent, …; null when the process is gone.</summary>
    private static string[]? Stat(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
