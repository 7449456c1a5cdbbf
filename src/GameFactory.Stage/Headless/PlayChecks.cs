using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GameFactory.Stage.Headless;

/// <summary>
/// Plays a game in a process of its own and says what was found. Whatever a game does there, the answer comes: a process that takes too
/// long or too much memory, or that breaks down, is ended, and that is a finding of the game.
/// </summary>
public sealed class PlayChecks(TimeSpan? mostProcessorTime = null, long? mostMemoryBytes = null)
{
    /// <summary>The check that a game can be brought onto the stage at all.</summary>
    public const string Starts = "starts_on_stage";

    /// <summary>Where a game keeps its recorded runs.</summary>
    public const string GoldenRuns = "test/fixtures/golden_runs.json";

    private const string Pubspec = "pubspec.yaml";

    private const int MostRemembered = 1_000;
    private const int WallFactor = 5;
    private const int MostAnswer = 256 * 1024;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);
    private static readonly SemaphoreSlim s_places = new(Math.Max(1, Environment.ProcessorCount / 2));

    private readonly ConcurrentDictionary<string, IReadOnlyList<PlayResult>> _known = new(StringComparer.Ordinal);

    // A busy machine must not be held against a game: what counts is processor time; the wall clock only ends one that waits for ever.
    private readonly TimeSpan _mostProcessorTime = mostProcessorTime ?? TimeSpan.FromSeconds(60);
    private readonly long _mostMemory = mostMemoryBytes ?? 1024L * 1024 * 1024;

    /// <summary>Whether this machine has an engine for the stage; V8 is pinned for Linux on x64.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Plays the files of one commit; the same files are played once.</summary>
    /// <param name="files">Content by path.</param>
    /// <param name="cancellationToken">Ends the process too.</param>
    public async Task<IReadOnlyList<PlayResult>> RunAsync(
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files,
        CancellationToken cancellationToken
    )
    {
        KeyValuePair<string, ReadOnlyMemory<byte>>[] needed =
        [
            .. files.Where(file => IsNeeded(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal),
        ];
        var address = AddressOf(needed);
        await s_places.WaitAsync(cancellationToken);
        try
        {
            if (!_known.TryGetValue(address, out var results))
            {
                results = await PlayAsync(needed, cancellationToken);
                if (_known.Count >= MostRemembered)
                {
                    _known.Clear();
                }

                // How a process broke down may be the machine's doing, such as a moment without memory: then it is played again.
                if (results[0].Name != Starts)
                {
                    _known[address] = results;
                }
            }

            return results;
        }
        finally
        {
            s_places.Release();
        }
    }

    private static string AddressOf(IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsNeeded(string path) =>
        path is Pubspec or GoldenRuns
        || path.StartsWith("lib/", StringComparison.Ordinal)
        || path.StartsWith("assets/levels/", StringComparison.Ordinal)
        || path.StartsWith("assets/images/", StringComparison.Ordinal);

    private async Task<IReadOnlyList<PlayResult>> PlayAsync(
        IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> files,
        CancellationToken cancellationToken
    )
    {
        using var process = Process.Start(Launch()) ?? throw new InvalidOperationException("The stage's process did not start.");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ended.CancelAfter(_mostProcessorTime * WallFactor);
        var watch = WatchAsync(process, ended);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(ended.Token);
            var answer = ReadAsync(process.StandardOutput, ended.Token);
            await SendAsync(process, files);
            var text = await answer;
            await process.WaitForExitAsync(ended.Token);
            return process.ExitCode == 0 ? Read(text) : Broken($"the game breaks its process down: {LastLine(await errors)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Broken(await watch ?? "the game waits for something that never comes");
        }
        finally
        {
            await ended.CancelAsync();
            if (!process.HasExited)
            {
                process.Kill();
            }

            await watch;
        }
    }

    // What a game says is its own; more than an answer can be is not read.
    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new char[MostAnswer];
        var read = await output.ReadBlockAsync(text, cancellationToken);
        return new string(text, 0, read);
    }

    private static async Task SendAsync(Process process, IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        try
        {
            GameFrames.Write(process.StandardInput.BaseStream, files);
            await process.StandardInput.BaseStream.FlushAsync();
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; how it ended says why.
        }
    }

    /// <summary>Looks at the process until it ends; the reason when it was ended for what it takes.</summary>
    private async Task<string?> WatchAsync(Process process, CancellationTokenSource ended)
    {
        using var timer = new PeriodicTimer(s_look);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                if (Excess(process) is { } excess)
                {
                    process.Kill();
                    await ended.CancelAsync();
                    return excess;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is there, or the time is over.
        }

        return null;
    }

    private string? Excess(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64 > _mostMemory ? $"the game takes more than {_mostMemory / 1024 / 1024} MB"
                : process.TotalProcessorTime > _mostProcessorTime
                    ? $"the game does not end within {_mostProcessorTime.TotalSeconds:0} s of processor time"
                : null;
        }
        catch (InvalidOperationException)
        {
            // It has ended in this moment; its answer says how.
            return null;
        }
    }

    // The environment is empty: a game shall learn nothing of it, whatever hole it finds.
    private static ProcessStartInfo Launch()
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(PlayChecks).Assembly.Location);
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        start.Environment.Clear();
        start.Environment["DOTNET_TieredCompilation"] = "1";
        if (root is not null)
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        return start;
    }

    private static string DotnetHost() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it says nothing";

    private static PlayResult[] Broken(string finding) => [new(Starts, [finding])];

    private static PlayResult[] Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PlayResult[]>(text, JsonSerializerOptions.Web) is { Length: > 0 } results
                ? results
                : Broken("the game gives no answer");
        }
        catch (JsonException error)
        {
            return Broken($"the game gives an answer that cannot be read: {error.Message}");
        }
    }
}

/// <summary>What one check found.</summary>
/// <param name="Name">golden_runs, won_by_touches, random_touches, or <see cref="PlayChecks.Starts"/>.</param>
/// <param name="Findings">Empty when all is well.</param>
public sealed record PlayResult(string Name, IReadOnlyList<string> Findings);
