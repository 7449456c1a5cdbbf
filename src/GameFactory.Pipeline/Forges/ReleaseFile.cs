namespace GameFactory.Pipeline.Forges;

/// <summary>A file of a release.</summary>
public sealed record ReleaseFile(string Name, string ContentType, byte[] Content);
