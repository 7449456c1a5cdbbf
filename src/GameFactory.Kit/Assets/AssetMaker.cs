using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;

namespace GameFactory.Kit.Assets;

/// <summary>Makes the pictures and sounds of a game from its design: no model, no network, the same bytes every time.</summary>
public static class AssetMaker
{
    /// <summary>One asset.</summary>
    /// <exception cref="NotSupportedException">No recipe is known for the asset's key.</exception>
    public static MadeAsset Make(GameDesign design, DesignAsset asset, long seed) => asset.Width > 0
        ? new MadeAsset(asset, PictureMaker.Png(design, asset, seed), $"{asset.Prompt}. Drawn in the {design.Style} style with the colours of {design.Theme}.")
        : Sound(design, asset, seed);

    private static MadeAsset Sound(GameDesign design, DesignAsset asset, long seed)
    {
        var tuning = Tuning.Of(design.Style, design.Theme, seed);
        if (asset.Type != "music")
        {
            return new MadeAsset(asset, EffectMaker.Make(asset.Key, design.Core.Name, tuning), $"{asset.Prompt}. Synthesised in {tuning.Name}.");
        }

        var tempo = MusicMaker.Tempo(design.Style, seed);
        return new MadeAsset(
            asset, MusicMaker.Make(tuning, tempo, design.Style, seed), $"{asset.Prompt}. Synthesised: {MusicMaker.Bars} bars in {tuning.Name}, {tempo} beats a minute.");
    }
}
