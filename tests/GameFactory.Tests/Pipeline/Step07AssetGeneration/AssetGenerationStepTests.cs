using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Step01PreProduction;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step07AssetGeneration;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Pipeline.Step01PreProduction;

namespace GameFactory.Tests.Pipeline.Step07AssetGeneration;

public sealed class AssetGenerationStepTests
{
    [Theory]
    [InlineData("tap_jump_runner")]
    [InlineData("tap_rotate_tiles")]
    [InlineData("bouncing_ball")]
    public async Task Every_declared_asset_becomes_a_file_and_a_row(string core)
    {
        var design = Design(core);
        var done = Assert.IsType<StepOutcome.Completed>(await Run(design));
        Assert.All(done.Checks, c => Assert.Equal(CheckResult.Passed, c.Result));
        Assert.Equal(design.Assets.Select(a => a.Path), done.Files.Select(f => f.Path));
        Assert.Equal(design.Assets.Count, done.Facts.Assets.Count);
        Assert.InRange(done.Files.Sum(f => f.Content!.Value.Length), 300_000, 3_000_000);
        foreach (var row in done.Facts.Assets)
        {
            Assert.Null(row.AiModel);
            Assert.NotEmpty(row.AiPrompt!);
            Assert.StartsWith("assets/", row.LocalPath, StringComparison.Ordinal);
            using var metadata = JsonDocument.Parse(row.Metadata);
            Assert.True(metadata.RootElement.GetProperty("procedural").GetBoolean());
            Assert.Equal(64, metadata.RootElement.GetProperty("sha256").GetString()!.Length);
            Assert.Equal(row.Format == "wav", metadata.RootElement.TryGetProperty("durationMs", out _));
            Assert.Equal(row.Format == "png", row.Width > 0);
        }
    }

    [Fact]
    public void An_asset_that_is_missing_broken_or_unused_is_found()
    {
        var design = Design("bouncing_ball");
        GameFile[] files =
        [
            .. design.Assets.Skip(1).Select(a => new GameFile(a.Path, new byte[] { 1, 2, 3 })),
            new GameFile("assets/images/stray.png", new byte[] { 1 }),
        ];
        var checks = new AssetChecks(TheKit.Shipped.Template).Of(design, files).ToDictionary(c => c.Name);
        Assert.Contains(checks["assets_made"].Findings, f => f.Contains(design.Assets[0].Path, StringComparison.Ordinal));
        Assert.Equal(design.Assets.Count - 1, checks["assets_decode"].Findings.Count);
        Assert.Contains(checks["assets_used"].Findings, f => f.Contains("stray.png", StringComparison.Ordinal));
        Assert.Contains(checks["assets_used"].Findings, f => f.Contains("has no file", StringComparison.Ordinal));
    }

    private static GameDesign Design(string core) => OfflineDesignerTests.Designs(31, 60, "{}").First(d => d.Core.Name == core);

    private static Task<StepOutcome> Run(GameDesign design)
    {
        var contexts = new PipelineContexts(new BatchInputs(1, 1, "[\"casual\"]", "{}", null));
        contexts.Left(1, JsonSerializer.Serialize(new PreProductionDocument(design, new SimilarityReport(), []), StepJson.Options));
        return new AssetGenerationStep(TheKit.Shipped.Mechanics, new AssetChecks(TheKit.Shipped.Template)).RunAsync(
            contexts.At(7, 0, design.Genre),
            CancellationToken.None
        );
    }
}
