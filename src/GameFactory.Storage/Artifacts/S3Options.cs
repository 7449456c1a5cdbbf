using System.ComponentModel.DataAnnotations;

namespace GameFactory.Storage.Artifacts;

/// <summary>A bucket of an S3-compatible store (section <c>Artifacts:S3</c>).</summary>
public sealed class S3Options
{
    /// <summary>Name of the bucket, which must exist; empty leaves documents in the folder.</summary>
    [StringLength(63)]
    public string Bucket { get; set; } = "";

    /// <summary>
    /// Root address such as <c>https://storage.example:9000</c>; null is Amazon's for the region. Buckets are addressed by path.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Region that requests are signed for.</summary>
    [Required]
    public string Region { get; set; } = "us-east-1";

    /// <summary>Begins every key, such as <c>factory/</c>.</summary>
    [StringLength(200)]
    public string Prefix { get; set; } = "";

    /// <summary>Access key with leave to put and get objects of the bucket.</summary>
    public string? AccessKey { get; set; }

    /// <summary>Its secret. From the environment or a settings file only its owner reads, never an argument.</summary>
    public string? SecretKey { get; set; }

    /// <summary>Seconds that one request may take; it is repeated twice.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Leaves the keys out, because options end up in logs.</summary>
    public override string ToString() => $"bucket {Bucket} at {Endpoint?.ToString() ?? Region}";
}
