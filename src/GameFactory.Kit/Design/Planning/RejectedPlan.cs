namespace GameFactory.Kit.Design.Planning;

/// <summary>A design that was too similar to another game, as the gate remembers it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Slate">Its mechanics.</param>
/// <param name="Style">Its style.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="Score">Similarity to the nearest game, 0 to 100.</param>
/// <param name="Nearest">Name of the nearest game.</param>
public sealed record RejectedPlan(string Title, string Slate, string Style, string Theme, double Score, string Nearest);
