using System.Security.Cryptography;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Storage.Artifacts;

/// <summary>What every artifact store must do.</summary>
public abstract class ArtifactStoreTests
{
    private static readonly string s_nobody = new('a', 64);

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_put_is_read_again_under_its_hash()
    {
        var content = Content(1, 3 * 1024 * 1024);

        var key = await Store().PutAsync(content, Cancellation);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), key);
        Assert.Equal(content, await Store().GetAsync(key, Cancellation));
    }

    [Fact]
    public async Task Many_writers_of_the_same_object_do_no_harm()
    {
        var content = Content(2, 400_000);

        var keys = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store().PutAsync(content, Cancellation), Cancellation))
        );

        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        Assert.Equal(content, await Store().GetAsync(keys[0], Cancellation));
    }

    [Fact]
    public async Task A_missing_object_is_named()
    {
        await Store().PutAsync(Content(3, 10), Cancellation);

        var error = await Assert.ThrowsAsync<ArtifactException>(() => Store().GetAsync(s_nobody, Cancellation));

        Assert.Contains($"{s_nobody} is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_object_is_named_and_not_returned()
    {
        var key = await Store().PutAsync(Content(4, 500_000), Cancellation);
        await DamageAsync(key);

        var error = await Assert.ThrowsAsync<ArtifactException>(() => Store().GetAsync(key, Cancellation));

        Assert.Contains($"{key} is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Putting_it_again_mends_a_damaged_object()
    {
        var content = Content(5, 1000);
        var key = await Store().PutAsync(content, Cancellation);
        await DamageAsync(key);

        await Store().PutAsync(content, Cancellation);

        Assert.Equal(content, await Store().GetAsync(key, Cancellation));
    }

    [Fact]
    public async Task A_store_that_is_away_is_waited_for()
    {
        var put = await Assert.ThrowsAsync<StepWaitException>(() => StoreThatIsAway().PutAsync(Content(6, 10), Cancellation));
        var got = await Assert.ThrowsAsync<StepWaitException>(() => StoreThatIsAway().GetAsync(s_nobody, Cancellation));

        Assert.Equal((WaitReason.Infrastructure, WaitReason.Infrastructure), (put.Reason, got.Reason));
    }

    /// <summary>Another instance each time, as on another machine.</summary>
    internal abstract IArtifactStore Store();

    internal abstract IArtifactStore StoreThatIsAway();

    protected abstract Task DamageAsync(string key);

    internal static byte[] Content(int seed, int length)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }
}
