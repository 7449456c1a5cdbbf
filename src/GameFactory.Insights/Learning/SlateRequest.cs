namespace GameFactory.Insights.Learning;

/// <summary>
/// What one game may have. The caller offers only active mechanics; a choice depends on nothing but this and the weights.
/// </summary>
public sealed record SlateRequest
{
    /// <summary>Genre of the game.</summary>
    public required string Genre { get; init; }

    /// <summary>Active mechanics that can carry a game of the genre.</summary>
    public required IReadOnlyList<string> Cores { get; init; }

    /// <summary>Active mechanics that can be added. May overlap with <see cref="Cores"/>; none is taken twice.</summary>
    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>Whether a modifier (second) fits a core (first); null when all fit. Must be pure.</summary>
    public Func<string, string, bool>? Fits { get; init; }

    /// <summary>
    /// Mechanics in the game, the core included, 1 to 4; fewer are taken when fewer fit. Null leaves it to the draws: one modifier, and up
    /// to two more that are pinned or whose draw promises more than the genre's usual game.
    /// </summary>
    public int? Slots { get; init; }

    /// <summary>Mechanics this batch wants: pinned for it.</summary>
    public IReadOnlyList<string> Prefer { get; init; } = [];

    /// <summary>Mechanics this batch does not want: banned for it.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>Seed of the batch.</summary>
    public required long Seed { get; init; }

    /// <summary>Place of the game in the batch, 0 …</summary>
    public required int Index { get; init; }

    /// <summary>0, or more when an earlier choice for the same game was turned down.</summary>
    public int Attempt { get; init; }

    /// <summary>Choices already turned down; avoided while another can be found.</summary>
    public IReadOnlyList<Slate> Rejected { get; init; } = [];
}
