namespace GameFactory.Kit.Design;

/// <summary>Colours of a game, each <c>#rrggbb</c> in lower case.</summary>
public sealed record DesignPalette(
    string Background,
    string Surface,
    string Primary,
    string Secondary,
    string Accent,
    string Danger,
    string Text
);
