using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GameFactory.Cli.Supervision;

/// <summary>A process of this same program that runs one of its hidden verbs.</summary>
internal sealed partial class ChildProcess : IDisposable
{
    private const int Terminate = 15;

    // A session of its own: an interrupt at the terminal reaches the supervisor alone, which stops the children in order.
    // Everything is replaced by exec, so the process that was started is the one that runs.
    private const string Launch = """
        log=$0
        if command -v setsid >/dev/null; then exec setsid "$@" >>"$log" 2>&1 </dev/null; else exec "$@" >>"$log" 2>&1 </dev/null; fi
        """;

    private readonly Process _process;

    private ChildProcess(Process process, ProcessIdentity identity, string log) => (_process, Identity, Log) = (process, identity, log);

    public ProcessIdentity Identity { get; }

    /// <summary>Where its standard output and error go.</summary>
    public string Log { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Of a process that has ended; 128 + n when signal n ended it.</summary>
    public int ExitCode => _process.ExitCode;

    /// <param name="verb">Such as serve.</param>
    /// <param name="settings">Added to the environment: secrets never stand among the arguments, which everybody can read.</param>
    /// <param name="log">File for its output.</param>
    public static ChildProcess Start(string verb, IReadOnlyDictionary<string, string> settings, string log)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var argument in new[] { "-c", Launch, log, DotnetHost(), typeof(ChildProcess).Assembly.Location, verb })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings.Append(Supervised.Setting()))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new Win32Exception($"{verb} did not start");
        var identity = ProcessIdentity.Of(process.Id) ?? throw new IOException($"{verb} ended at once; see {log}");
        return new ChildProcess(process, identity, log);
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Why it ended, as far as its output says, for an error message.</summary>
    public string LastWords()
    {
        var lines = File.Exists(Log) ? File.ReadLines(Log).Where(IsTelling).TakeLast(20).ToList() : [];
        var reason = lines.FindLast(line =>
            line.StartsWith("factory: ", StringComparison.Ordinal) || line.StartsWith("Unhandled exception", StringComparison.Ordinal)
        );
        return $"{reason ?? lines.LastOrDefault() ?? "it said nothing"} (see {Log})";
    }

    // Lines of a stack trace say where, not what.
    private static bool IsTelling(string line) =>
        line.Length > 0 && !line.StartsWith("   at ", StringComparison.Ordinal) && !line.StartsWith("---", StringComparison.Ordinal);

    /// <summary>Asks a process to end, and kills it when it takes too long. One that is gone already is fine.</summary>
    public static async Task StopAsync(ProcessIdentity process, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!process.IsAlive())
        {
            return;
        }

        _ = Kill(process.Id, Terminate);
        var asked = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (process.IsAlive() && Stopwatch.GetElapsedTime(asked) < patience)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }

        if (process.IsAlive())
        {
            using var running = Process.GetProcessById(process.Id);
            running.Kill();
            await running.WaitForExitAsync(cancellationToken);
        }
    }

    public void Dispose() => _process.Dispose();

    // The muxer that runs this process; the program's own launcher would need to find the runtime again.
    private static string DotnetHost() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
