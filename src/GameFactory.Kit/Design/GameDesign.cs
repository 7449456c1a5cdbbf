namespace GameFactory.Kit.Design;

/// <summary>
/// The design document of a game (<c>games.gdd_spec</c>): data that all later steps read. An AI or the offline designer proposes it,
/// rules check and clamp it. Texts are for people only; what reaches paths and code are <see cref="PackageName"/> and mechanic names, both
/// checked.
/// </summary>
public sealed record GameDesign
{
    /// <summary>Format of this document, 1.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Display name, 3 to 40 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Dart package name: <c>[a-z][a-z0-9_]{2,40}</c>, no reserved word.</summary>
    public required string PackageName { get; init; }

    /// <summary>Genre.</summary>
    public required string Genre { get; init; }

    /// <summary>One line under the title, at most 80 characters.</summary>
    public required string Tagline { get; init; }

    /// <summary>Two to four sentences, at most 600 characters.</summary>
    public required string Description { get; init; }

    /// <summary>What a player does again and again, one sentence.</summary>
    public required string CoreLoop { get; init; }

    /// <summary>The mechanic that carries the game.</summary>
    public required DesignMechanic Core { get; init; }

    /// <summary>One to three modifiers.</summary>
    public required IReadOnlyList<DesignMechanic> Modifiers { get; init; }

    /// <summary>Name of the theme, such as space, forest, harbour.</summary>
    public required string Theme { get; init; }

    /// <summary>Name of the visual style: flat, neon, pastel, pixel or paper.</summary>
    public required string Style { get; init; }

    /// <summary>Colours.</summary>
    public required DesignPalette Palette { get; init; }

    /// <summary>0.5 (easy) to 2 (hard), 1 = normal; scales the difficulty bands of the levels.</summary>
    public required double Difficulty { get; init; }

    /// <summary>Levels free from the start and whether later ones ask for a rewarded ad.</summary>
    public required DesignEconomy Economy { get; init; }

    /// <summary>Texts shown in the game.</summary>
    public required DesignTexts Texts { get; init; }

    /// <summary>android, ios, web: at least one.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>Pictures and sounds that the game uses; each key is used in code, each file is made by the assets step.</summary>
    public required IReadOnlyList<DesignAsset> Assets { get; init; }

    /// <summary>offline, or the AI model that proposed the document.</summary>
    public required string Designer { get; init; }
}
