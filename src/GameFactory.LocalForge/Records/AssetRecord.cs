namespace GameFactory.LocalForge.Records;

/// <summary>A file attached to a release; its bytes lie under <c>assets/ID/NAME</c>.</summary>
internal sealed record AssetRecord(long Id, string Name, string ContentType, long Size, string Digest, DateTimeOffset CreatedAt);
