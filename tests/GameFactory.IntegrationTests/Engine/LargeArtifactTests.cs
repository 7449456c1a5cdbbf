using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Artifacts;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>Documents that are too large for a row lie in the store; whoever reads them does not notice.</summary>
public sealed class LargeArtifactTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-artifacts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_later_step_reads_what_an_earlier_one_left_whole()
    {
        await using var cluster = await StartAsync();
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");

        var row = await Rows.ScalarAsync<string>(cluster.Database, "SELECT artifacts::text FROM game_steps WHERE step_number = 2");
        Assert.True(ArtifactReference.TryRead(row!, out var reference));
        var content = JsonSerializer.SerializeToUtf8Bytes(Bulk.Of(1), StepJson.Options);
        Assert.Equal(new ArtifactReference(ArtifactReference.KeyOf(content), content.Length), reference);
        Assert.Equal(content, await File.ReadAllBytesAsync(FileOf(reference), TestContext.Current.CancellationToken));
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_rewind_keeps_the_reference_of_the_run_before()
    {
        await using var cluster = await StartAsync();
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, 0, GameCommandKind.Rewind, 2)).Result);
        await cluster.BatchBecomesAsync(batch, "completed");
        await cluster.GameBecomesAsync(batch, 0, "completed");

        var before = await Rows.ScalarAsync<string>(
            cluster.Database,
            "SELECT artifacts::text FROM game_step_history WHERE step_number = 2 AND run = 1"
        );
        var now = await Rows.ScalarAsync<string>(cluster.Database, "SELECT artifacts::text FROM game_steps WHERE step_number = 2");
        Assert.True(ArtifactReference.TryRead(before!, out var first));
        Assert.True(ArtifactReference.TryRead(now!, out var second));
        Assert.NotEqual(first, second);
        Assert.True(File.Exists(FileOf(first)));
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_store_that_is_away_uses_up_no_retry()
    {
        var away = new FlakyStore(2);
        await using var cluster = await StartAsync(services => services.AddSingleton<IArtifactStore>(away));
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");

        Assert.Equal(0, await Rows.ScalarAsync<int>(cluster.Database, "SELECT retry_count FROM game_steps WHERE step_number = 2"));
        Assert.Equal(3, await Rows.ScalarAsync<int>(cluster.Database, "SELECT attempt FROM game_steps WHERE step_number = 2"));
        Assert.Equal(
            2L,
            await Rows.ScalarAsync<long>(
                cluster.Database,
                "SELECT count(*) FROM generation_logs WHERE message LIKE 'Step 2 waits for infrastructure (The store is away.)%'"
            )
        );
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_document_over_the_limit_fails_its_step_with_the_setting()
    {
        await using var cluster = await StartAsync(
            services => services.Configure<ArtifactOptions>(options => options.MaxMegabytes = 1),
            maxRetries: 0
        );
        var batch = await cluster.StartBatchAsync(1);
        await cluster.GameBecomesAsync(batch, 0, "failed");

        var error = await Rows.ScalarAsync<string>(cluster.Database, "SELECT error_message FROM game_steps WHERE step_number = 2");
        Assert.Contains("larger than 1 MB", error, StringComparison.Ordinal);
        Assert.Contains("Artifacts:MaxMegabytes", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private static StepScript Script(int maxRetries) =>
        new StepScript { MaxRetries = maxRetries }
            .On(2, context => new StepOutcome.Completed { Artifacts = JsonSerializer.Serialize(Bulk.Of(context.Run), StepJson.Options) })
            .On(5, async (context, cancellationToken) =>
            {
                var bulk = await context.OutputAsync<Bulk>(2, cancellationToken);
                return bulk == Bulk.Of(context.Run) ? StepScript.Done(context) : new StepOutcome.Failed("Step 2 left something else.");
            });

    private Task<EngineCluster> StartAsync(Action<IServiceCollection>? more = null, int maxRetries = 3) =>
        EngineCluster.StartAsync(script: Script(maxRetries), more: services =>
        {
            services.Configure<ArtifactOptions>(options => options.Folder = _folder);
            more?.Invoke(services);
        });

    private string FileOf(ArtifactReference reference) =>
        Path.Combine(_folder, reference.Sha256[..2], reference.Sha256[2..4], reference.Sha256);

    /// <summary>More than a megabyte as JSON.</summary>
    private sealed record Bulk(int Run, string Text)
    {
        public static Bulk Of(int run) => new(run, string.Concat(Enumerable.Repeat($"ä{run} ", 300_000)));
    }

    /// <summary>Away for the first requests.</summary>
    private sealed class FlakyStore(int failures) : IArtifactStore
    {
        private readonly Dictionary<string, byte[]> _objects = [];
        private int _asked;

        public long MaxBytes => int.MaxValue;

        public Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _asked) <= failures)
            {
                throw new StepWaitException(WaitReason.Infrastructure, "The store is away.");
            }

            var key = ArtifactReference.KeyOf(content.Span);
            _objects[key] = content.ToArray();
            return Task.FromResult(key);
        }

        public Task<byte[]> GetAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(_objects[sha256]);
    }
}
