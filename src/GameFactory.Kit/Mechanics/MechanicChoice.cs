namespace GameFactory.Kit.Mechanics;

/// <summary>A slate for one game: one core and one to three modifiers that fit it.</summary>
/// <param name="Core">Name of the core.</param>
/// <param name="Modifiers">Names of the modifiers, ordered by name.</param>
public sealed record MechanicChoice(string Core, IReadOnlyList<string> Modifiers);
