using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;

namespace GameFactory.Kit.Assets;

/// <summary>Makes the pictures and sounds of a game from its design: no model, no network, the same bytes every time.</summary>
public static class AssetMaker
{
    /// <summary>One asset.</summary>
    /// <param name="design">The game's design.</param>
    /// <param name="asset">The asset, as the design names it.</param>
    /// <param name="slots">Recipes of the game's mechanics and of every game.</param>
    /// <param name="seed">Seed of the game.</param>
    /// <exception cref="NotSupportedException">No recipe is known for the asset's key.</exception>
    public static MadeAsset Make(GameDesign design, DesignAsset asset, IReadOnlyList<AssetSlot> slots, long seed)
    {
        var slot = slots.FirstOrDefault(slot => slot.Key == asset.Key && slot.IsSound == (asset.Width == 0))
            ?? throw new NotSupportedException($"No {(asset.Width > 0 ? "picture" : "sound")} is known for the key '{asset.Key}'.");
        return slot.Paint is { } paint
            ? new MadeAsset(
                asset,
                PictureMaker.Png(design, asset, paint, seed),
                $"{asset.Prompt}. Drawn in the {design.Style} style with the colours of {design.Theme}."
            )
            : Sound(design, asset, slot, seed);
    }

    private static MadeAsset Sound(GameDesign design, DesignAsset asset, AssetSlot slot, long seed)
    {
        var tuning = Tuning.Of(design.Style, design.Theme, seed);
        if (slot.Tones is { } tones)
        {
            return new MadeAsset(asset, EffectMaker.Make(tones(tuning), slot.Peak), $"{asset.Prompt}. Synthesised in {tuning.Name}.");
        }

        var tempo = MusicMaker.Tempo(design.Style, seed);
        return new MadeAsset(
            asset,
            MusicMaker.Make(tuning, tempo, design.Style, seed),
            $"{asset.Prompt}. Synthesised: {MusicMaker.Bars} bars in {tuning.Name}, {tempo} beats a minute."
        );
    }
}
