using GameFactory.Insights.Ingestion.Keys;

namespace GameFactory.Server.Keys;

/// <summary>A key in place of those before it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Text">What goes after <c>Bearer</c>, in this answer only; null when the repository was given it instead.</param>
internal sealed record RotatedKey(WriteKey Key, string? Text);
