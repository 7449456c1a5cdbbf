using System.Text;
using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Levels.Files;
using GameFactory.Pipeline.Step09ContentProduction;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Levels;

namespace GameFactory.Tests.Pipeline.Step09ContentProduction;

public sealed class ContentProductionStepTests
{
    [Fact]
    public async Task Ten_levels_their_index_and_the_golden_runs_are_committed()
    {
        var completed = Assert.IsType<StepOutcome.Completed>(await RunAsync("tap_jump_runner", 42));
        var paths = completed.Files.Select(f => f.Path).ToArray();
        Assert.Equal([.. Enumerable.Range(1, 10).Select(LevelFile.Path), LevelIndexFile.Path, GoldenRunsFile.Path], paths);
        Assert.Equal(["solvable", "not_trivial", "in_band"], completed.Checks.Select(c => c.Name));
        using var artifacts = JsonDocument.Parse(completed.Artifacts!);
        Assert.Equal(10, artifacts.RootElement.GetProperty("levels").GetArrayLength());
        Assert.Equal(20, artifacts.RootElement.GetProperty("goldenRuns").GetInt32());
    }

    [Fact]
    public async Task Levels_after_the_free_ones_are_opened_by_an_ad()
    {
        var completed = Assert.IsType<StepOutcome.Completed>(await RunAsync("bouncing_ball", 42));
        using var index = JsonDocument.Parse(completed.Files.Single(f => f.Path == LevelIndexFile.Path).Content!.Value);
        var unlocks = index.RootElement.GetProperty("levels").EnumerateArray().Select(l => l.GetProperty("unlock").GetString()!).ToArray();
        Assert.Equal([.. Enumerable.Repeat("free", 3), .. Enumerable.Repeat("rewarded_ad", 7)], unlocks);
    }

    [Fact]
    public async Task Golden_runs_repeat_from_the_committed_bytes()
    {
        var completed = Assert.IsType<StepOutcome.Completed>(await RunAsync("tap_rotate_tiles", 42));
        var file = Encoding.UTF8.GetString(completed.Files.Single(f => f.Path == GoldenRunsFile.Path).Content!.Value.Span);
        using var golden = JsonDocument.Parse(file);
        foreach (var run in golden.RootElement.GetProperty("runs").EnumerateArray())
        {
            var level = LevelFile.Read(completed.Files.Single(f => f.Path == run.GetProperty("file").GetString()).Content!.Value.Span);
            var inputs = run.GetProperty("inputs").Deserialize<int[][]>()!;
            var played = TheKit.Shipped.Player(level).Script(level, inputs, run.GetProperty("ticks").GetInt32());
            Assert.Equal(run.GetProperty("hash").GetUInt32(), played.Hash);
            Assert.Equal(run.GetProperty("phase").GetInt32(), played.Phase);
            Assert.Equal(run.GetProperty("score").GetInt32(), played.Score);
        }
    }

    [Fact]
    public async Task Another_attempt_writes_the_same_bytes()
    {
        var first = Assert.IsType<StepOutcome.Completed>(await RunAsync("bouncing_ball", 5));
        var second = Assert.IsType<StepOutcome.Completed>(await RunAsync("bouncing_ball", 5));
        Assert.Equal(first.Artifacts, second.Artifacts);
        Assert.Equal(first.Files.Select(f => f.Content!.Value.ToArray()), second.Files.Select(f => f.Content!.Value.ToArray()));
    }

    private static async Task<StepOutcome> RunAsync(string core, long seed)
    {
        var context = new StepContext
        {
            Game = default,
            Batch = default,
            Index = 0,
            Seed = seed,
            Genre = "arcade",
            Run = 1,
            Step = 9,
            Attempt = default,
            Retry = 0,
            Fields = new GameFields(),
            WorkFolder = new Lazy<string>(() => throw new InvalidOperationException("Step 9 needs no folder.")),
            Time = TimeProvider.System,
            Reader = new DesignReader(JsonSerializer.Serialize(new { design = TestDesigns.Of(core) }, StepJson.Options)),
        };
        return await new ContentProductionStep(TheKit.Shipped.Mechanics).RunAsync(context, TestContext.Current.CancellationToken);
    }

    private sealed class DesignReader(string artifacts) : IStepReader
    {
        public ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken) =>
            ValueTask.FromResult<string?>(artifacts);

        public ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
