using System.Diagnostics;
using System.Text;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.LocalForge;
using GameFactory.LocalForge.Api;
using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;
using GameFactory.Pipeline.Forges;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>A local forge on a free port with a client of it; both end with the test.</summary>
internal sealed class RunningForge : IAsyncDisposable
{
    public const string Token = "a-token-for-tests-0123456789";

    private readonly bool _ownsFolder;
    private int _folders;

    private RunningForge(string data, LocalForgeInstance instance, bool ownsFolder, bool cached)
    {
        (Data, Instance, _ownsFolder) = (data, instance, ownsFolder);
        Options = new ForgeOptions
        {
            Address = instance.Address,
            Owner = "factory",
            Prefix = "game",
            Token = Token,
            CacheFolder = cached ? Path.Combine(data, "cache") : null,
        };
        Client = ForgeServices.Create(Options, TimeProvider.System);
    }

    public string Data { get; }

    public LocalForgeInstance Instance { get; }

    public ForgeOptions Options { get; }

    public IForge Client { get; }

    public static async Task<RunningForge> StartAsync(
        IEnumerable<IRunCheck>? checks = null,
        string? data = null,
        bool cached = false,
        TimeProvider? time = null
    )
    {
        var folder = data ?? Directory.CreateTempSubdirectory("gamefactory-forge-").FullName;
        var options = new LocalForgeOptions { DataDirectory = Path.Combine(folder, "forge"), Token = Token };
        var instance = await LocalForgeHost.StartAsync(options, checks ?? [], CancellationToken.None, time);
        return new RunningForge(folder, instance, data is null, cached);
    }

    public string NewFolder()
    {
        var folder = Path.Combine(Data, "work", Interlocked.Increment(ref _folders).ToString());
        return Directory.CreateDirectory(folder).FullName;
    }

    public async Task<ForgeRepository> RepositoryAsync(GameId game)
    {
        var spec = new RepositorySpec(game, "tap-run-" + game.Value.ToString("N")[..10], "A game for a test");
        return Assert.IsType<RepositoryResult.Ours>(await Client.EnsureRepositoryAsync(spec, CancellationToken.None)).Repository;
    }

    public CommitRequest Commit(
        ForgeRepository repository,
        GameId game,
        int step,
        string? parent,
        params (string Path, string? Content)[] files
    ) =>
        new()
        {
            Repository = repository.FullName,
            Game = game,
            Run = 1,
            Step = step,
            ExpectedParent = parent,
            Subject = $"Step {step:00}: a test",
            Files = files
                .Select(f => new FileChange(f.Path, f.Content is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(f.Content)))
                .ToList(),
            WorkFolder = NewFolder(),
        };

    public async Task<CommitResult.Committed> CommitAsync(CommitRequest request) =>
        Assert.IsType<CommitResult.Committed>(await Client.CommitAsync(request, CancellationToken.None));

    /// <summary>Runs git on the bare repository itself and returns its output.</summary>
    public async Task<string> GitAsync(ForgeRepository repository, params string[] arguments)
    {
        var (exitCode, text) = await GitAnywhereAsync(BarePath(repository), arguments);
        Assert.True(exitCode == 0, text);
        return text;
    }

    public string BarePath(ForgeRepository repository) => Path.Combine(Data, "forge", "repositories", repository.FullName + ".git");

    public static async Task<(int ExitCode, string Text)> GitAnywhereAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Waits for the forge's own word that the run has ended.</summary>
    public async Task<BuildSnapshot> EndOfAsync(ForgeRepository repository, long runId)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var catalogue = Instance.Service<ForgeCatalogue>();
        void OnSaved(RunRecord run)
        {
            if (run.Id == runId && run.Status == RunStatus.Completed)
            {
                ended.TrySetResult();
            }
        }

        catalogue.RunSaved += OnSaved;
        if (catalogue.Run(runId) is { } known)
        {
            OnSaved(known);
        }

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        catalogue.RunSaved -= OnSaved;
        return await Client.GetBuildAsync(repository.FullName, runId, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Instance.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}
