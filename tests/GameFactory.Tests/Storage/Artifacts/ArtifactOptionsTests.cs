using GameFactory.Storage.Artifacts;
using Microsoft.Extensions.Options;

namespace GameFactory.Tests.Storage.Artifacts;

public sealed class ArtifactOptionsTests
{
    [Fact]
    public void Without_a_bucket_documents_lie_in_a_folder() => Assert.True(Check(new ArtifactOptions()).Succeeded);

    [Theory]
    [InlineData("", "http://store:9000", null, null, "Artifacts:S3:Bucket is missing")]
    [InlineData("", null, "key", "secret", "Artifacts:S3:Bucket is missing")]
    [InlineData("documents", null, "key", null, "Artifacts:S3:AccessKey and Artifacts:S3:SecretKey")]
    [InlineData("documents", "ftp://store", "key", "secret", "Artifacts:S3:Endpoint")]
    [InlineData("documents", "https://key:hidden@store", "key", "secret", "Artifacts:S3:Endpoint must not hold a user or password")]
    public void Half_a_bucket_stops_the_start_with_what_is_missing(string bucket, string? endpoint, string? access, string? secret, string words)
    {
        var options = new ArtifactOptions
        {
            S3 = new S3Options { Bucket = bucket, Endpoint = endpoint is null ? null : new Uri(endpoint), AccessKey = access, SecretKey = secret },
        };

        var message = Check(options).FailureMessage;
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_the_size_are_checked()
    {
        Assert.True(new ArtifactOptionsAnnotations().Validate(null, new ArtifactOptions { MaxMegabytes = 0 }).Failed);
        Assert.True(new ArtifactOptionsAnnotations().Validate(null, new ArtifactOptions { S3 = new S3Options { TimeoutSeconds = 0 } }).Failed);
    }

    private static ValidateOptionsResult Check(ArtifactOptions options) => new ArtifactOptionsValidator().Validate(null, options);
}
