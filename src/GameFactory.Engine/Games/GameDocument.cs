using System.Text.Json.Serialization;

namespace GameFactory.Engine.Games;

/// <summary>The stored form of a game grain's state: what Orleans' storage serialises, with the transition that storage takes the rows from.</summary>
public sealed class GameDocument
{
    /// <summary>The state; null before the first write.</summary>
    public GameState? State { get; set; }

    /// <summary>Set by the grain before each write, never serialised.</summary>
    [JsonIgnore]
    public GameTransition? Transition { get; set; }
}
