namespace GameFactory.Insights.Ingestion.Keys;

/// <summary>A new key with its text, which is shown this once and kept nowhere.</summary>
/// <param name="Key">The key.</param>
/// <param name="Text">What goes after <c>Bearer</c>.</param>
public sealed record IssuedKey(WriteKey Key, string Text);
