namespace GameFactory.Kit.Levels.Rules;

/// <summary>A number that a modifier adds to the state of a level; a field of <c>PlayState</c> in Dart.</summary>
/// <param name="Name">The field, camelCase.</param>
/// <param name="Meaning">One sentence for its comment.</param>
/// <param name="Param">The number of the level that it starts with; null starts with 0.</param>
public sealed record StateNumber(string Name, string Meaning, string? Param = null);
