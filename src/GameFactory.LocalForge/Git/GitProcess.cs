using System.Diagnostics;
using System.Text;

namespace GameFactory.LocalForge.Git;

/// <summary>Starts git with an environment of its own: no configuration of the machine or of the user takes part.</summary>
internal static class GitProcess
{
    public static async Task<byte[]> ReadAsync(string directory, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        await TryReadAsync(directory, arguments, cancellationToken)
        ?? throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed in {directory}");

    public static async Task<string> TextAsync(string directory, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(await ReadAsync(directory, arguments, cancellationToken));

    /// <summary>The output, or null when git refused; callers ask for what may be absent.</summary>
    public static async Task<byte[]?> TryReadAsync(string directory, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(directory, arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using var output = new MemoryStream();
        try
        {
            await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
            await errors;
            await process.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            Kill(process);
        }

        return process.ExitCode == 0 ? output.ToArray() : null;
    }

    public static Process Start(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // The data folder is the forge's own, whoever owns it after a restore or in a container.
        start.Environment["GIT_CONFIG_COUNT"] = "1";
        start.Environment["GIT_CONFIG_KEY_0"] = "safe.directory";
        start.Environment["GIT_CONFIG_VALUE_0"] = "*";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("git did not start");
    }

    public static void Kill(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
