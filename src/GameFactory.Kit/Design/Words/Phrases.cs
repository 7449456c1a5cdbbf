namespace GameFactory.Kit.Design.Words;

/// <summary>Texts that any theme can use.</summary>
internal sealed record Phrases
{
    /// <summary>Adjectives for titles beside the theme's own.</summary>
    public required IReadOnlyList<string> Adjectives { get; init; }

    /// <summary>By core mechanic.</summary>
    public required IReadOnlyDictionary<string, CorePhrases> Cores { get; init; }

    /// <summary>By modifier: sentences of a description.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Modifiers { get; init; }

    /// <summary>Last sentences of a description.</summary>
    public required IReadOnlyList<string> Closers { get; init; }

    /// <summary>Shown when a level is won.</summary>
    public required IReadOnlyList<string> Wins { get; init; }

    /// <summary>Shown when a level is lost.</summary>
    public required IReadOnlyList<string> Losses { get; init; }

    /// <summary>Shown on a level that an ad unlocks.</summary>
    public required IReadOnlyList<string> Unlocks { get; init; }

    /// <summary>Shown on a level that opens by itself.</summary>
    public required IReadOnlyList<string> OpenUnlocks { get; init; }
}
