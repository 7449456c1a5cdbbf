using System.Text.Json.Serialization;

namespace GameFactory.LocalForge.Records;

/// <summary>A zip that a run left; <see cref="Digest"/> is the lower-case SHA-256 of its bytes.</summary>
internal sealed record ArtifactRecord(long Id, string Name, long Size, string Digest, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The name that a download gets.</summary>
    [JsonIgnore]
    public string FileName => Name + ".zip";
}
