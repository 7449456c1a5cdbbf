namespace GameFactory.Kit;

/// <summary>A file of a game.</summary>
/// <param name="Path">Path in the game's repository, forward slashes, relative.</param>
/// <param name="Content">The whole content.</param>
public sealed record GameFile(string Path, ReadOnlyMemory<byte> Content);
