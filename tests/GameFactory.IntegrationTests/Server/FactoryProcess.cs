using System.Diagnostics;
using System.Runtime.InteropServices;
using GameFactory.Cli.Commands;

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

    public static FactoryProcess Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <param name="settings">Added to the environment.</param>
    /// <param name="arguments">The command line.</param>
    public static FactoryProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(dotnet, [typeof(Root).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new FactoryProcess(Process.Start(start) ?? throw new InvalidOperationException("The program did not start."));
    }

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
