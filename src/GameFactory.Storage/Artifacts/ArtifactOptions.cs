using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace GameFactory.Storage.Artifacts;

/// <summary>
/// Where documents lie that are too large for a row (section <c>Artifacts</c>): in a folder, or in a bucket when <see cref="S3"/> names
/// one.
/// </summary>
public sealed class ArtifactOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Artifacts";

    /// <summary>Folder of the objects, made when missing. Silos on several machines need one that all of them see, or a bucket.</summary>
    [Required]
    public string Folder { get; set; } = Path.Combine("data", "artifacts");

    /// <summary>Megabytes (2^20 bytes) that one document may have; a larger one is a counted retry of its step.</summary>
    [Range(1, 1024)]
    public int MaxMegabytes { get; set; } = 64;

    /// <summary>An S3-compatible store, used instead of the folder when it has a bucket.</summary>
    [ValidateObjectMembers]
    public S3Options S3 { get; set; } = new();

    internal long MaxBytes => MaxMegabytes * 1024L * 1024;
}
