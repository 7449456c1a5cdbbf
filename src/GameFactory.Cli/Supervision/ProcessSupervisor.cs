using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using GameFactory.Cli.Output;
using GameFactory.LocalForge;
using GameFactory.Server.Hosting;

namespace GameFactory.Cli.Supervision;

/// <summary>Starts forge and silos, starts them again when they end before their time, and stops them.</summary>
internal sealed class ProcessSupervisor(string folder, string database, RunState initial, Action<string> say)
{
    private const int MaxQuickEnds = 5;

    private static readonly TimeSpan s_quick = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);

    private readonly List<Supervised> _children = [];
    private readonly string _forgeToken = ForgeToken(folder);
    private readonly string _instance = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public RunState State { get; private set; } = initial;

    public Task StartForgeAsync(int port, CancellationToken cancellationToken) =>
        StartAsync(
            new Supervised
            {
                Launch = () => ChildProcess.Start("serve-forge", ForgeSettings(port), LogOf("forge")),
                Started = process => Save(State with { Forge = new RunningForge(process, port) }),
                // With the token: another factory's forge, which took the port a moment ago, knows another one.
                Ready = new Uri($"http://127.0.0.1:{port}/api/v3/rate_limit"),
                Token = _forgeToken,
                Name = "forge",
            },
            cancellationToken
        );

    public Task StartSiloAsync(string name, SiloPorts ports, CancellationToken cancellationToken) =>
        StartAsync(
            new Supervised
            {
                Launch = () => ChildProcess.Start("serve", SiloSettings(name, ports), LogOf(name)),
                Instance = _instance,
                Started = process =>
                    Save(State with { Silos = [.. State.Silos.Where(silo => silo.Name != name), new RunningSilo(name, process, ports)] }),
                // Another factory may have taken the page's port a moment ago and would answer on it. This port is bound after that one,
                // and the answer says whose it is.
                Ready = new Uri($"http://127.0.0.1:{ports.Grpc}/health/ready"),
                Protocol = HttpVersion.Version20,
                Name = name,
            },
            cancellationToken
        );

    /// <summary>Until one of them can no longer be kept.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken) =>
        await await Task.WhenAny(_children.Select(child => KeepAsync(child, cancellationToken)));

    /// <summary>PostgreSQL was started again.</summary>
    public void Note(RunningPostgres postgres) => Save(State with { Postgres = postgres });

    public async Task StopAsync(TimeSpan patience)
    {
        // In the reverse order of their start, so the forge is last.
        foreach (var child in Enumerable.Reverse(_children))
        {
            if (child.Process is { } process)
            {
                await ChildProcess.StopAsync(process.Identity, patience, CancellationToken.None);
                process.Dispose();
            }
        }
    }

    private async Task StartAsync(Supervised child, CancellationToken cancellationToken)
    {
        _children.Add(child);
        child.Begin();
        using var http = new HttpClient
        {
            Timeout = TimeSpan.FromSeconds(5),
            DefaultRequestVersion = child.Protocol,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (child.Token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", child.Token);
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var since = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(http, child, cancellationToken))
        {
            if (child.Process!.HasExited)
            {
                _children.Remove(child);
                throw new CommandFailedException($"{child.Name} did not start: {child.Process.LastWords()}");
            }

            if (Stopwatch.GetElapsedTime(since) > s_startLimit)
            {
                throw new CommandFailedException(
                    $"{child.Name} was not ready within {s_startLimit.TotalMinutes} minutes; see {child.Process.Log}"
                );
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Supervised child, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(child.Ready, cancellationToken);
            return answer.IsSuccessStatusCode
                && (
                    child.Instance is null
                    || (
                        answer.Headers.TryGetValues(ServerOptions.InstanceHeader, out var instance)
                        && instance.SequenceEqual([child.Instance])
                    )
                );
        }
        catch (Exception error)
            when (error is HttpRequestException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task KeepAsync(Supervised child, CancellationToken cancellationToken)
    {
        var quickEnds = 0;
        while (true)
        {
            var since = Stopwatch.GetTimestamp();
            await child.Process!.WaitForExitAsync(cancellationToken);
            quickEnds = Stopwatch.GetElapsedTime(since) < s_quick ? quickEnds + 1 : 1;
            if (quickEnds > MaxQuickEnds)
            {
                throw new CommandFailedException($"{child.Name} ended {quickEnds} times in a row: {child.Process.LastWords()}");
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, quickEnds - 1) / 2), cancellationToken);
            var ended = child.Process.ExitCode;
            child.Begin();
            say($"{child.Name,-10}  ended with exit code {ended} and was started again; see {child.Process.Log}");
        }
    }

    private Dictionary<string, string> ForgeSettings(int port) =>
        new()
        {
            ["GAMEFACTORY_LocalForge__Port"] = port.ToString(),
            ["GAMEFACTORY_LocalForge__DataDirectory"] = Path.Combine(folder, "forge"),
            [LocalForgeOptions.TokenVariable] = _forgeToken,
        };

    private Dictionary<string, string> SiloSettings(string name, SiloPorts ports) =>
        new()
        {
            [Setting("Server", "Name")] = name,
            [Setting("Server", "Instance")] = _instance,
            [Setting("Server", "Data")] = folder,
            [Setting("Server", "Database")] = database,
            [Setting("Server", "HttpPort")] = ports.Http.ToString(),
            [Setting("Server", "GrpcPort")] = ports.Grpc.ToString(),
            [Setting("Server", "SiloPort")] = ports.Silo.ToString(),
            [Setting("Forge", "Address")] = State.Forge!.Url.ToString(),
            [Setting("Forge", "Token")] = _forgeToken,
            [Setting("Forge", "OwnerIsUser")] = "true",
            // The forge is on this machine: looking costs nothing, and its runs take seconds.
            [Setting("Forge", "BuildPollSeconds")] = "0.5",
            [Setting("Forge", "BuildPollMaxSeconds")] = "5",
            [Setting("Forge", "CacheFolder")] = Path.Combine(folder, "git-cache"),
        };

    private static string Setting(string section, string key) => $"{ServerHost.EnvironmentPrefix}{section}__{key}";

    private string LogOf(string name) => Path.Combine(folder, "logs", $"{name}.out");

    private void Save(RunState state)
    {
        RunFile.Write(folder, State = state);
        PortMemory.Read(folder).With(state).Write(folder);
    }

    // The forge keeps it over restarts, so links and clones made with it stay good.
    private static string ForgeToken(string folder)
    {
        var path = Path.Combine(folder, "forge-token");
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(new FileStream(path, options));
            writer.Write(RandomNumberGenerator.GetHexString(40, lowercase: true));
        }

        return File.ReadAllText(path).Trim();
    }

    /// <summary>A child and how it is started again.</summary>
    private sealed class Supervised
    {
        public required string Name { get; init; }

        public required Func<ChildProcess> Launch { get; init; }

        public required Action<ProcessIdentity> Started { get; init; }

        public required Uri Ready { get; init; }

        public Version Protocol { get; init; } = HttpVersion.Version11;

        /// <summary>What its answer must say; null when it says none.</summary>
        public string? Instance { get; init; }

        /// <summary>Sent along with the question, when the child has one.</summary>
        public string? Token { get; init; }

        public ChildProcess? Process { get; private set; }

        public void Begin()
        {
            Process?.Dispose();
            Process = Launch();
            Started(Process.Identity);
        }
    }
}
