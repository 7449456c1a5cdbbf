using System.Security.Cryptography;
using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Assets;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step07AssetGeneration;

/// <summary>Makes every picture and sound that the design declares, checks the files as a stranger would, and commits them.</summary>
internal sealed class AssetGenerationStep(MechanicRegistry mechanics, AssetChecks assetChecks) : IStep
{
    public int Number => 7;

    public string Name => "asset_generation";

    public bool NeedsCpu => true;

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        var slots = mechanics.Of(design).Slots;
        List<MadeAsset> made = [];
        foreach (var asset in design.Assets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            made.Add(AssetMaker.Make(design, asset, slots, context.Seed));
        }

        GameFile[] files = [.. made.Select(m => new GameFile(m.Asset.Path, m.Bytes))];
        var checks = assetChecks.Of(design, files);
        if (checks.Any(c => c.Result == CheckResult.Failed))
        {
            string[] findings = [.. checks.Where(c => c.Result == CheckResult.Failed).SelectMany(c => c.Findings)];
            return new StepOutcome.Failed(string.Join('\n', findings)) { Checks = checks, Log = string.Join('\n', findings) };
        }

        var pictures = made.Count(m => m.Asset.Width > 0);
        var bytes = made.Sum(m => m.Bytes.Length);
        return new StepOutcome.Completed
        {
            Files = [.. files.Select(file => file.ToChange())],
            Checks = checks,
            Artifacts = JsonSerializer.Serialize(Document(made), StepJson.Options),
            Facts = new StepFacts { Assets = [.. made.Select(AssetFacts.Of)] },
            Log =
                $"{pictures} pictures drawn in the {design.Style} style, {made.Count - pictures} sounds synthesised, {bytes / 1024} KB. "
                + $"No AI model was used.\n"
                + string.Join('\n', made.Select(m => $"{m.Asset.Key}: {m.Recipe}")),
        };
    }

    private static object Document(IReadOnlyList<MadeAsset> made) =>
        new
        {
            Procedural = true,
            Assets = made.Select(m => new
            {
                m.Asset.Key,
                m.Asset.Path,
                Bytes = m.Bytes.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(m.Bytes.Span)),
            })
                .ToArray(),
        };
}
