using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Storage.Artifacts;

/// <summary>What an attempt reads of the rows.</summary>
public sealed class StepReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_reads_what_earlier_ones_left_and_what_its_batch_froze()
    {
        await using var bed = await StorageBed.StartAsync();
        var reader = bed.Silo.Services.GetRequiredService<IStepReader>();
        var (game, holder) = await bed.LaunchAsync(0);
        Assert.Null(await reader.ArtifactsAsync(game.Id, 1, Cancellation));

        await bed.SaveAsync(game, holder, game.Next(Samples.Reporting(game.State!))!);
        using var artifacts = JsonDocument.Parse((await reader.ArtifactsAsync(game.Id, 1, Cancellation))!);
        Assert.Equal(1, artifacts.RootElement.GetProperty("zeta").GetInt32());

        var unfrozen = await reader.BatchAsync(bed.Batch, Cancellation);
        Assert.Null(unfrozen.Inputs);
        await bed.ExecuteAsync($"UPDATE batches SET inputs = '[1]', started_at = now()");
        var frozen = await reader.BatchAsync(bed.Batch, Cancellation);
        Assert.Equal("[1]", frozen.Inputs);
        Assert.Same(frozen, await reader.BatchAsync(bed.Batch, Cancellation));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => reader.BatchAsync(new BatchId(Guid.Empty), Cancellation).AsTask());
    }
}
