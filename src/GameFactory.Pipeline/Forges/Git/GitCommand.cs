using System.Diagnostics;
using System.Text;
using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges.Git;

/// <summary>
/// Runs git with nothing of the machine's or the user's configuration. The token travels in the environment, bound to the forge's address:
/// it is in no argument, no URL and no file.
/// </summary>
internal sealed class GitCommand(ForgeOptions options, UnansweredCalls? calls = null)
{
    private static readonly string[] s_remote = ["fetch", "ls-remote", "push", "clone"];

    private readonly Dictionary<string, string?> _environment = Environment(options);

    public async Task<GitOutput> RunAsync(
        string folder,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input,
        CancellationToken cancellationToken
    )
    {
        using var call = s_remote.Contains(arguments[0], StringComparer.Ordinal) ? calls?.Begin(ForgeOptions.Spoken) : null;
        using var process = Start(folder, arguments);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.GitTimeout);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var feed = FeedAsync(process, input, limit.Token);
            using var output = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            await feed;
            var text = await errors;
            await process.WaitForExitAsync(limit.Token);
            return new GitOutput(arguments[0], process.ExitCode, output.ToArray(), text);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GitOutput(arguments[0], -1, [], $"git {arguments[0]} did not end within {options.GitTimeout}: Connection timed out");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Runs and throws when git refused: <see cref="ForgeUnavailableException"/> for the network, else with git's words.</summary>
    public async Task<GitOutput> MustAsync(
        string folder,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input,
        CancellationToken cancellationToken
    )
    {
        var output = await RunAsync(folder, arguments, input, cancellationToken);
        return output.Succeeded ? output : throw GitFaults.Of(output);
    }

    public Task<GitOutput> MustAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        MustAsync(folder, arguments, ReadOnlyMemory<byte>.Empty, cancellationToken);

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git stopped reading because it failed; its exit code and its words say why.
        }
    }

    private Process Start(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("git did not start");
    }

    private static Dictionary<string, string?> Environment(ForgeOptions options)
    {
        var settings = new List<(string Key, string Value)>
        {
            ("safe.directory", "*"),
            ("gc.auto", "0"),
            ("maintenance.auto", "false"),
            // The work folder is thrown away: nothing in it has to survive a power cut.
            ("core.fsync", "none"),
            ("fastimport.unpackLimit", "1"),
            ("fetch.unpackLimit", "1"),
            // Sources are small and pictures are compressed: searching for deltas costs more than it saves.
            ("pack.window", "0"),
            ("pack.threads", "1"),
            ("core.compression", "1"),
            ("core.protectNTFS", "true"),
            ("core.protectHFS", "true"),
        };
        if (options.Token is { Length: > 0 } token)
        {
            var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("x-access-token:" + token));
            settings.Add(($"http.{options.Address}.extraHeader", "Authorization: Basic " + basic));
        }

        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH"),
            ["LC_ALL"] = "C",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_CONFIG_COUNT"] = settings.Count.ToString(),
        };
        for (var i = 0; i < settings.Count; i++)
        {
            environment[$"GIT_CONFIG_KEY_{i}"] = settings[i].Key;
            environment[$"GIT_CONFIG_VALUE_{i}"] = settings[i].Value;
        }

        return environment;
    }
}
