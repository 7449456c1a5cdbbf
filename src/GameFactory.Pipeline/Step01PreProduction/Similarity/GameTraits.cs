using System.Text.Json.Serialization;
using GameFactory.Kit.Design;

namespace GameFactory.Pipeline.Step01PreProduction.Similarity;

/// <summary>
/// What the similarity gate compares; also the form of an entry of <c>compareWith</c> in a batch's frozen inputs.
/// </summary>
public sealed record GameTraits
{
    /// <summary>Id of a finished game; null for a game that is only planned.</summary>
    public string? Game { get; init; }

    /// <summary>Display name.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Genre.</summary>
    public string Genre { get; init; } = string.Empty;

    /// <summary>Names of core and modifiers, in any order.</summary>
    public IReadOnlyList<string> Mechanics { get; init; } = [];

    /// <summary>The design's core loop sentence.</summary>
    public string CoreLoop { get; init; } = string.Empty;

    /// <summary>Visual style.</summary>
    public string Style { get; init; } = string.Empty;

    /// <summary>Theme.</summary>
    public string Theme { get; init; } = string.Empty;

    /// <summary>0.5 to 2.</summary>
    public double Difficulty { get; init; } = 1;

    /// <summary>Levels open from the start.</summary>
    public int FreeLevels { get; init; } = 3;

    /// <summary>Whether later levels ask for an ad.</summary>
    public bool AdGating { get; init; } = true;

    /// <summary>Names of all mechanics of the traits, for people.</summary>
    [JsonIgnore]
    public string Slate => string.Join(" + ", Mechanics);

    /// <summary>The traits of a design.</summary>
    public static GameTraits Of(GameDesign design, string? game = null) =>
        new()
        {
            Game = game,
            Title = design.Title,
            Genre = design.Genre,
            Mechanics = [design.Core.Name, .. design.Modifiers.Select(m => m.Name)],
            CoreLoop = design.CoreLoop,
            Style = design.Style,
            Theme = design.Theme,
            Difficulty = design.Difficulty,
            FreeLevels = design.Economy.FreeLevels,
            AdGating = design.Economy.AdGating,
        };
}
