using Microsoft.Extensions.Options;

namespace GameFactory.Storage.Artifacts;

/// <summary>The rules that attributes cannot say.</summary>
internal sealed class ArtifactOptionsValidator : IValidateOptions<ArtifactOptions>
{
    public ValidateOptionsResult Validate(string? name, ArtifactOptions options)
    {
        var s3 = options.S3;
        if (s3.Bucket.Length == 0)
        {
            return s3.Endpoint is not null || !string.IsNullOrEmpty(s3.AccessKey) || !string.IsNullOrEmpty(s3.SecretKey)
                ? ValidateOptionsResult.Fail(
                    "Artifacts:S3:Bucket is missing: name a bucket that exists, or leave all of Artifacts:S3 out to keep documents in a "
                        + "folder"
                )
                : ValidateOptionsResult.Success;
        }

        if (string.IsNullOrEmpty(s3.AccessKey) || string.IsNullOrEmpty(s3.SecretKey))
        {
            return ValidateOptionsResult.Fail(
                "Artifacts:S3:AccessKey and Artifacts:S3:SecretKey are needed for a bucket: set GAMEFACTORY_Artifacts__S3__AccessKey and "
                    + "GAMEFACTORY_Artifacts__S3__SecretKey"
            );
        }

        if (s3.Endpoint is { IsAbsoluteUri: true, UserInfo.Length: > 0 })
        {
            return ValidateOptionsResult.Fail(
                "Artifacts:S3:Endpoint must not hold a user or password, because addresses are logged: set Artifacts:S3:AccessKey and "
                    + "Artifacts:S3:SecretKey instead"
            );
        }

        return s3.Endpoint is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Artifacts:S3:Endpoint must be an address that begins with http:// or https://");
    }
}
