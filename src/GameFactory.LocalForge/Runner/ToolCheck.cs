using System.Diagnostics;

namespace GameFactory.LocalForge.Runner;

/// <summary>One command of the Flutter SDK. Without the SDK it is skipped and says so.</summary>
internal sealed class ToolCheck(string name, string tool, IReadOnlyList<string> arguments) : IRunCheck
{
    private const int LogLimit = 200_000;

    private const string KeyVariable = "KEYSTORE_FILE";

    /// <summary>Path of the key store that <c>tool/host_setup.dart</c> signs a release with; null or empty when there is none.</summary>
    public string? KeyStore { get; init; } = Environment.GetEnvironmentVariable(KeyVariable);

    /// <summary>Artifact name and path of the file that the command compiles, when it compiles one.</summary>
    public (string Name, string Path)? Compiles { get; init; }

    /// <summary>Only for builds of this type; null for all.</summary>
    public string? BuildType { get; init; }

    /// <summary>
    /// Settings of the repository that are compiled in when they are there; they reach the tool in a file, since every process may read
    /// arguments.
    /// </summary>
    public IReadOnlyList<string> Defines { get; init; } = [];

    public async Task<IReadOnlyList<RunCheckResult>> RunAsync(string folder, RunRequest request, CancellationToken cancellationToken)
    {
        if (BuildType is not null && BuildType != request.BuildType)
        {
            return [];
        }

        if (Find(tool) is not { } path)
        {
            return [new RunCheckResult(name, RunCheckOutcome.Skipped, $"{tool} is not installed on this machine", "")];
        }

        // As in the workflow: without a key Flutter would sign a release with its debug key, and that is none to publish.
        if (BuildType == "release" && string.IsNullOrEmpty(KeyStore))
        {
            return
            [
                new RunCheckResult(name, RunCheckOutcome.Skipped, $"no signing key is set ({KeyVariable}), so no release is built", ""),
            ];
        }

        var (exitCode, log) = await ExecuteAsync(path, folder, DefinesOf(request), cancellationToken);
        if (exitCode != 0)
        {
            return [new RunCheckResult(name, RunCheckOutcome.Failed, $"{tool} {arguments[0]} ended with exit code {exitCode}", log)];
        }

        return Compiles is { } output && !File.Exists(Path.Combine(folder, output.Path))
            ? [new RunCheckResult(name, RunCheckOutcome.Failed, $"{tool} {arguments[0]} reported success but left no {output.Path}", log)]
            : [new RunCheckResult(name, RunCheckOutcome.Passed, null, log) { Compiled = Compiled() }];
    }

    private Dictionary<string, string> Compiled() => Compiles is { } output ? new() { [output.Name] = output.Path } : [];

    private Dictionary<string, string> DefinesOf(RunRequest request) =>
        Defines
            .Where(name => request.Settings.GetValueOrDefault(name) is { Length: > 0 })
            .ToDictionary(name => name, name => request.Settings[name]);

    private async Task<(int ExitCode, string Log)> ExecuteAsync(
        string path,
        string folder,
        Dictionary<string, string> defines,
        CancellationToken cancellationToken
    )
    {
        using var file = defines.Count == 0 ? null : DefinesFile.Write(defines);
        var (exitCode, log) = await ExecuteAsync(
            path,
            folder,
            file is null ? [] : [$"--dart-define-from-file={file.Path}"],
            cancellationToken
        );
        foreach (var secret in defines.Values)
        {
            log = log.Replace(secret, "***", StringComparison.Ordinal);
        }

        return (exitCode, log);
    }

    private async Task<(int ExitCode, string Log)> ExecuteAsync(
        string path,
        string folder,
        IEnumerable<string> more,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(path, arguments.Concat(more))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What is built was generated: it gets no token of the factory.
        start.Environment.Remove(LocalForgeOptions.TokenVariable);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start");
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            var log = await output + await errors;
            return (process.ExitCode, log.Length <= LogLimit ? log : log[..LogLimit] + "\n[cut]");
        }
        finally
        {
            Git.GitProcess.Kill(process);
        }
    }

    private static string? Find(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".bat" : tool))
            .FirstOrDefault(File.Exists);
}
