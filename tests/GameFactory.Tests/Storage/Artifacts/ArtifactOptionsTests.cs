using GameFactory.Storage;
using GameFactory.Storage.Artifacts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

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
    public void Half_a_bucket_stops_the_start_with_what_is_missing(
        string bucket,
        string? endpoint,
        string? access,
        string? secret,
        string words
    )
    {
        var options = new ArtifactOptions
        {
            S3 = new S3Options
            {
                Bucket = bucket,
                Endpoint = endpoint is null ? null : new Uri(endpoint),
                AccessKey = access,
                SecretKey = secret,
            },
        };

        var message = Check(options).FailureMessage;
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_the_size_are_checked()
    {
        Assert.Contains("MaxMegabytes", Refusal(store => store.MaxMegabytes = 0), StringComparison.Ordinal);
        Assert.Contains("TimeoutSeconds", Refusal(store => store.S3.TimeoutSeconds = 0), StringComparison.Ordinal);
    }

    private static string Refusal(Action<ArtifactOptions> wrong)
    {
        var services = new ServiceCollection();
        services.AddStorage(NpgsqlDataSource.Create("Host=127.0.0.1"));
        services.Configure(wrong);
        using var provider = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<ArtifactOptions>>().Value).Message;
    }

    private static ValidateOptionsResult Check(ArtifactOptions options) => new ArtifactOptionsValidator().Validate(null, options);
}
