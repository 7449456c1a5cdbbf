using GameFactory.Engine;

namespace GameFactory.Pipeline.Forges;

/// <summary>The repository that a game needs.</summary>
/// <param name="Game">Its owner; the repository carries this id in its description, which is how the factory knows its own.</param>
/// <param name="Slug">Final slug of the game; the repository is named <c>PREFIX-SLUG</c>.</param>
/// <param name="Description">One line for people; control characters are dropped.</param>
public sealed record RepositorySpec(GameId Game, string Slug, string Description);
