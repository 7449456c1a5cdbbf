using GameFactory.Engine;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Games;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Tests.Engine.Games;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace GameFactory.Tests.Engine.Running;

/// <summary>An attempt at the only step of a game, with everything around it faked.</summary>
internal sealed class AttemptBed : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-attempt-").FullName;
    private readonly CancellationTokenSource _host = new();
    private readonly Lazy<AttemptWork> _work;
    private GameState _game;

    public AttemptBed()
    {
        Cpu = new CpuSlots(Options.Create(new StepRunnerOptions { CpuSlots = 1 }), Meters.Engine());
        Clock = new EngineClock(Time);
        Store.MaxBytes.Returns(64L * 1024 * 1024);
        _work = new Lazy<AttemptWork>(Create);
        var batch = new BatchId(new Guid("00000000-0000-0000-0000-0000000000bb"));
        _game = new GameState
        {
            Id = GameId.Of(batch, 0),
            Batch = batch,
            Index = 0,
            Seed = 7,
            Genre = "runner",
            Name = "Game 1",
            Slug = "game-1",
            Steps = [new StepState { Status = StepStatus.Running, Attempts = 1 }],
            Attempt = new CurrentAttempt(new AttemptId(new Guid("00000000-0000-0000-0000-0000000000cc")), 1, Guid.Empty, Time.GetUtcNow()),
            CreatedAt = Time.GetUtcNow(),
            UpdatedAt = Time.GetUtcNow(),
        };
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public EngineClock Clock { get; }

    public FakeStep Step { get; } = new();

    public FakeGames Games { get; } = new();

    public FakeGameGrain Game => Games[_game.Id];

    public CpuSlots Cpu { get; }

    public IArtifactStore Store { get; } = Substitute.For<IArtifactStore>();

    public IFileCommitter? Committer { get; set; } = Substitute.For<IFileCommitter>();

    /// <summary>What is reported in the end; the attempt has left its place by then.</summary>
    public List<string> Happened { get; } = [];

    public RunningAttempt Attempt { get; private set; } = null!;

    public void Change(Func<GameState, GameState> change) => _game = change(_game);

    public void StopHost() => _host.Cancel();

    /// <summary>Runs the attempt; the answer ends when its worker is free, and holds the report.</summary>
    public Task<Task> BeginAsync(bool mustVerify = false)
    {
        Attempt = new RunningAttempt(new AttemptOrder(_game, mustVerify), () => Happened.Add("left"), Time);
        return _work.Value.RunAsync(Attempt, _host.Token);
    }

    /// <summary>Runs the attempt to the end of its report; null when it reported nothing.</summary>
    public async Task<StepOutcome?> RunAsync(bool mustVerify = false)
    {
        await await BeginAsync(mustVerify);
        return Game.Reports.LastOrDefault();
    }

    /// <summary>The outcome of a step that throws.</summary>
    public Task<StepOutcome?> ThrowAsync(Exception error)
    {
        Step.Work = (_, _) => throw error;
        return RunAsync();
    }

    public void Dispose()
    {
        Attempt?.Dispose();
        Cpu.Dispose();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private AttemptWork Create()
    {
        var services = new ServiceCollection();
        if (Committer is not null)
        {
            services.AddSingleton(Committer);
        }

        return new AttemptWork(
            new StepCatalog([Step]),
            Games,
            Substitute.For<IStepReader>(),
            new ArtifactDocuments(Store),
            Cpu,
            Clock,
            Time,
            Options.Create(new StepRunnerOptions { WorkRoot = _folder }),
            services.BuildServiceProvider(),
            NullLogger<AttemptWork>.Instance
        );
    }
}
