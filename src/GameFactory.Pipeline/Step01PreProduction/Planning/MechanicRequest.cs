using GameFactory.Kit.Mechanics;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>What a choice of mechanics may depend on: nothing else, so that it can be made again at any time and place.</summary>
public sealed record MechanicRequest
{
    /// <summary>Genre of the game.</summary>
    public required string Genre { get; init; }

    /// <summary>Cores to choose from: active, serving the genre, not avoided, each with at least one of <see cref="Modifiers"/>.</summary>
    public required IReadOnlyList<string> Cores { get; init; }

    /// <summary>
    /// Modifiers to choose from: active, not avoided. Whether one fits a core says <see cref="MechanicRegistry.Compatible"/>.
    /// </summary>
    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>Pinned mechanics: taken wherever they fit.</summary>
    public required IReadOnlyList<string> Prefer { get; init; }

    /// <summary>
    /// The batch's frozen inputs as JSON, learned weights among them; null when nothing was frozen. The same object for all games of a
    /// batch.
    /// </summary>
    public string? Inputs { get; init; }

    /// <summary>Seed of the batch.</summary>
    public required long Seed { get; init; }

    /// <summary>Place of the game in the batch.</summary>
    public required int Index { get; init; }

    /// <summary>0 first; raised when the design before was too similar to another game.</summary>
    public required int Attempt { get; init; }

    /// <summary>Choices of the attempts before, which were too similar; choose another where there is one.</summary>
    public IReadOnlyList<MechanicChoice> Rejected { get; init; } = [];
}
