using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Artifacts;

namespace GameFactory.IntegrationTests.Storage.Artifacts;

/// <summary>Requests to a bucket are signed so that a server which knows the secret accepts them, and no other ones.</summary>
public sealed class SignedStoreTests
{
    private const string Secret = "the-secret-of-the-store";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_signed_with_the_secret_and_the_hash_of_the_body()
    {
        await using var server = await SignedStore.StartAsync(Secret);
        using var store = Store(server, Secret);
        var content = ArtifactStoreTests.Content(1, 300_000);

        var key = await store.PutAsync(content, Cancellation);

        Assert.Equal([$"/documents/factory/{key}"], server.Paths);
        Assert.Equal(content, await store.GetAsync(key, Cancellation));
    }

    [Fact]
    public async Task A_wrong_secret_is_waited_for_and_told_without_it()
    {
        const string Wrong = "not-the-secret-of-anybody";
        await using var server = await SignedStore.StartAsync(Secret);
        using var store = Store(server, Wrong);

        var put = await Assert.ThrowsAsync<StepWaitException>(() => store.PutAsync(new byte[10], Cancellation));
        var got = await Assert.ThrowsAsync<StepWaitException>(() => store.GetAsync(ArtifactReference.KeyOf(new byte[10]), Cancellation));

        Assert.Equal((WaitReason.Infrastructure, WaitReason.Infrastructure), (put.Reason, got.Reason));
        Assert.Contains("SignatureDoesNotMatch", put.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, $"{put} {got} {Options(server, Wrong).S3}", StringComparison.Ordinal);
        Assert.Empty(server.Paths);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(100, false)]
    public async Task A_server_that_is_too_busy_is_asked_again_before_it_is_waited_for(int failures, bool isStored)
    {
        await using var server = await SignedStore.StartAsync(Secret);
        using var store = Store(server, Secret);
        server.Fail(failures);

        var error = await Record.ExceptionAsync(() => store.PutAsync(new byte[10], Cancellation));

        Assert.Equal(isStored, error is null);
        Assert.Equal(isStored, server.Paths.Count == 1);
        Assert.True(error is null or StepWaitException { Reason: WaitReason.Infrastructure });
    }

    private static S3ArtifactStore Store(SignedStore server, string secret) =>
        new(Microsoft.Extensions.Options.Options.Create(Options(server, secret)));

    private static ArtifactOptions Options(SignedStore server, string secret) =>
        new()
        {
            S3 = new S3Options
            {
                Endpoint = server.Address,
                Bucket = "documents",
                Prefix = "factory/",
                Region = "eu-test-1",
                AccessKey = "factory",
                SecretKey = secret,
            },
        };
}
