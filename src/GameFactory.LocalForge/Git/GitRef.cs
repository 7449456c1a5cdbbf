namespace GameFactory.LocalForge.Git;

/// <summary>A ref by its full name; <see cref="Type"/> is commit or tag.</summary>
internal sealed record GitRef(string Name, string ObjectId, string Type);
