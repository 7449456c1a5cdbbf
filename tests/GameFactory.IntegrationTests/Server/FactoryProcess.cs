using System.Diagnostics;
using System.Runtime.InteropServices;
using GameFactory.Cli;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The program as a process of its own, as a person starts it.</summary>
internal sealed class FactoryProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private FactoryProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>How this program is started as a process of its own.</summary>
    public static ProcessStartInfo StartInfo(params string[] arguments)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        return new ProcessStartInfo(dotnet, [typeof(Root).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
    }

    public static FactoryProcess Start(params string[] arguments) =>
        new(Process.Start(StartInfo(arguments)) ?? throw new InvalidOperationException("The program did not start."));

    public void Kill() => _process.Kill();

    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
