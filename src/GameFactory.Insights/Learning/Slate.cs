namespace GameFactory.Insights.Learning;

/// <summary>The mechanics of a game.</summary>
/// <param name="Core">The one that carries it.</param>
/// <param name="Modifiers">Those added, best draw first.</param>
public sealed record Slate(string Core, IReadOnlyList<string> Modifiers)
{
    /// <summary>Core first.</summary>
    public IReadOnlyList<string> All => [Core, .. Modifiers];

    /// <summary>Equal when they hold the same mechanics around the same core.</summary>
    public bool Equals(Slate? other) =>
        other is not null
        && Core == other.Core
        && Modifiers.Order(StringComparer.Ordinal).SequenceEqual(other.Modifiers.Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Core, Modifiers.Count);
}
