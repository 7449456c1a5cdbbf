namespace GameFactory.Kit.Mechanics;

/// <summary>Texts that belong to a core mechanic; placeholders are filled by the theme.</summary>
public sealed record CoreWords
{
    /// <summary>Words that end a title.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>
    /// First halves of the sentence that says what the player does again and again; no placeholders, so that loops can be compared.
    /// </summary>
    public required IReadOnlyList<string> LoopStarts { get; init; }

    /// <summary>
    /// Second halves of it. Together with styles, first halves and themes their number has no common divisor, so that games repeat late.
    /// </summary>
    public required IReadOnlyList<string> LoopEnds { get; init; }

    /// <summary>Lines under the title.</summary>
    public required IReadOnlyList<string> Taglines { get; init; }

    /// <summary>First sentences of a description.</summary>
    public required IReadOnlyList<string> Openers { get; init; }

    /// <summary>Hints of level 1.</summary>
    public required IReadOnlyList<string> Hints { get; init; }
}
