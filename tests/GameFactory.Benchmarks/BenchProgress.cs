using System.Diagnostics;

namespace GameFactory.Benchmarks;

/// <summary>Says on standard error how far a benchmark is; standard output is the report's.</summary>
internal sealed class BenchProgress
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public void Say(string what)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        Console.Error.WriteLine($"{(int)elapsed.TotalMinutes}:{elapsed.Seconds:00}  {what}");
    }
}
