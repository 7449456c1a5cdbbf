using System.Security.Cryptography;
using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Assets;

namespace GameFactory.Pipeline.Step07AssetGeneration;

/// <summary>The row of <c>game_assets</c> of a made asset.</summary>
internal static class AssetFacts
{
    public static AssetFact Of(MadeAsset made)
    {
        var (asset, picture) = (made.Asset, made.Asset.Width > 0);
        return new AssetFact
        {
            AssetType = asset.Type,
            Filename = asset.Path[(asset.Path.LastIndexOf('/') + 1)..],
            LocalPath = asset.Path,
            AiPrompt = made.Recipe,
            Width = picture ? asset.Width : null,
            Height = picture ? asset.Height : null,
            Format = picture ? "png" : "wav",
            Metadata = JsonSerializer.Serialize(
                new
                {
                    Procedural = true,
                    Key = asset.Key,
                    Bytes = made.Bytes.Length,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(made.Bytes.Span)),
                    DurationMs = picture ? null : AssetInspector.SoundDuration(made.Bytes.Span),
                },
                StepJson.Options
            ),
        };
    }
}
