namespace GameFactory.Pipeline.Forges;

/// <summary>A repository at the forge.</summary>
/// <param name="FullName">owner/name.</param>
/// <param name="Url">Address for people.</param>
/// <param name="CloneUrl">Address for git, without credentials.</param>
/// <param name="DefaultBranch">Branch that the factory commits to.</param>
public sealed record ForgeRepository(string FullName, string Url, string CloneUrl, string DefaultBranch);
