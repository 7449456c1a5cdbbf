using GameFactory.Kit.Assets;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Words;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Pipeline.Step01PreProduction.Designing;

/// <summary>Writes the list of assets of a design: what the kit's code uses, told in the words of the theme.</summary>
internal static class DesignAssets
{
    /// <summary>The list of a game; a theme that is not in the word lists is told in general words.</summary>
    public static IReadOnlyList<DesignAsset> Of(GameMechanics mechanics, string theme, string style) =>
        [
            .. mechanics.Slots.Select(slot => new DesignAsset(
                slot.Key,
                slot.Type,
                slot.Path,
                slot.Width,
                slot.Height,
                Prompt(slot, Shows(slot, theme), style)
            )),
        ];

    private static string Shows(AssetSlot slot, string theme) =>
        WordLists.Theme(theme) is { } words
            ? words.Fill(slot.Shows)
            : slot
                .Shows.Replace("{hero}", "hero", StringComparison.Ordinal)
                .Replace("{hazard}", "hazard", StringComparison.Ordinal)
                .Replace("{pickup}", "pickup", StringComparison.Ordinal)
                .Replace("{place}", $"a world of {theme}", StringComparison.Ordinal);

    private static string Prompt(AssetSlot slot, string shows, string style)
    {
        var look = slot.IsSound
            ? string.Empty
            : style switch
            {
                "neon" => ", glowing outlines on dark",
                "pastel" => ", soft pastel shapes, rounded",
                "pixel" => ", coarse pixels, few colours",
                "paper" => ", layered cut paper with soft shadows",
                _ => ", flat shapes with simple shading",
            };
        return shows + look;
    }
}
