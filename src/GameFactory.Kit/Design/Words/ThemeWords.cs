namespace GameFactory.Kit.Design.Words;

/// <summary>Words and base colours of a theme.</summary>
internal sealed record ThemeWords
{
    /// <summary>Name, one word.</summary>
    public required string Name { get; init; }

    /// <summary>Where it plays, with its article: the old forest.</summary>
    public required string Place { get; init; }

    /// <summary>Who the player is, without article.</summary>
    public required string Hero { get; init; }

    /// <summary>What stands in the way, without article.</summary>
    public required string Hazard { get; init; }

    /// <summary>What is collected, without article.</summary>
    public required string Pickup { get; init; }

    /// <summary>Three OKLCH hues in degrees: background, primary, accent.</summary>
    public required IReadOnlyList<int> Hues { get; init; }

    /// <summary>Names of places for titles.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Adjectives for titles.</summary>
    public required IReadOnlyList<string> Adjectives { get; init; }

    /// <summary>Nouns for titles.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>The text with its placeholders filled by this theme's words.</summary>
    public string Fill(string text) =>
        text.Replace("{hero}", Hero, StringComparison.Ordinal)
            .Replace("{hazard}", Hazard, StringComparison.Ordinal)
            .Replace("{pickup}", Pickup, StringComparison.Ordinal)
            .Replace("{place}", Place, StringComparison.Ordinal)
            .Replace("{Place}", char.ToUpperInvariant(Place[0]) + Place[1..], StringComparison.Ordinal);
}
