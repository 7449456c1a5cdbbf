namespace GameFactory.LocalForge.Git;

/// <summary>One line of <c>git ls-tree</c>; the size is known for blobs only.</summary>
internal sealed record GitTreeEntry(string Mode, string Type, string Id, long? Size, string Path);
