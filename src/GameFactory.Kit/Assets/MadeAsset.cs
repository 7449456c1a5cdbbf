using GameFactory.Kit.Design;

namespace GameFactory.Kit.Assets;

/// <summary>A finished picture or sound.</summary>
/// <param name="Asset">What the design asked for.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Recipe">How it was made, for people.</param>
public sealed record MadeAsset(DesignAsset Asset, ReadOnlyMemory<byte> Bytes, string Recipe);
