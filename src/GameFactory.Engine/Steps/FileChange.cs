namespace GameFactory.Engine.Steps;

/// <summary>One file of a step's commit.</summary>
/// <param name="Path">Path inside the repository, forward slashes, relative.</param>
/// <param name="Content">The whole content; null deletes the file.</param>
public sealed record FileChange(string Path, ReadOnlyMemory<byte>? Content);
