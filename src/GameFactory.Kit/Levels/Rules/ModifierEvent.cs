namespace GameFactory.Kit.Levels.Rules;

/// <summary>An event of a modifier: a bit of <see cref="PlayState.Events"/>, and the constant <c>eventName</c> in Dart.</summary>
/// <param name="Name">PascalCase.</param>
/// <param name="Meaning">One sentence for its comment.</param>
public sealed record ModifierEvent(string Name, string Meaning);
