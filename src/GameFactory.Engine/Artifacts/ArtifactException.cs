namespace GameFactory.Engine.Artifacts;

/// <summary>
/// A stored document is missing or damaged. Waiting does not bring it back: a person restores it, or rewinds the game to the step that left
/// it.
/// </summary>
public sealed class ArtifactException(string message) : Exception(message)
{
    /// <summary>The store has no such object.</summary>
    public static ArtifactException Missing(string sha256, string place) =>
        new($"The stored document {sha256} is missing: {place} does not hold it. Restore it, or rewind the game to the step that left it.");

    /// <summary>The object is not what its name says.</summary>
    public static ArtifactException Damaged(string sha256, string place) =>
        new(
            $"The stored document {sha256} is damaged: what {place} holds under that name is something else. Restore it, or rewind the "
                + $"game to the step that left it."
        );
}
