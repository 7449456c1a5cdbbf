namespace GameFactory.Pipeline.Forges;

/// <summary>A release at the forge.</summary>
/// <param name="Id">Id at the forge.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Url">Address for people.</param>
/// <param name="Prerelease">True unless it holds something compiled.</param>
/// <param name="Assets">Asset name to API address.</param>
public sealed record ForgeRelease(long Id, string Tag, string Url, bool Prerelease, IReadOnlyDictionary<string, string> Assets);
