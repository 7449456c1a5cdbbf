using GameFactory.Benchmarks;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Artifacts;
using Microsoft.Extensions.Options;

namespace GameFactory.IntegrationTests.Storage.Artifacts;

public sealed class S3ArtifactStoreTests(S3Server server) : ArtifactStoreTests, IClassFixture<S3Server>, IDisposable
{
    private readonly List<S3ArtifactStore> _stores = [];

    public void Dispose() => _stores.ForEach(store => store.Dispose());

    [Fact]
    public async Task The_prefix_begins_every_key()
    {
        var key = await With(server.Options("factory/")).PutAsync(Content(9, 10), Cancellation);

        Assert.True(File.Exists(server.FileOf($"factory/{key}")));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_waited_for_and_named()
    {
        var options = server.Options();
        options.S3.Bucket = "nowhere";

        var error = await Assert.ThrowsAsync<StepWaitException>(() => With(options).PutAsync(Content(11, 10), Cancellation));

        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    internal override IArtifactStore Store() => With(server.Options());

    internal override IArtifactStore StoreThatIsAway()
    {
        var options = server.Options();
        options.S3.Endpoint = new Uri($"http://127.0.0.1:{FreePorts.One()}");
        return With(options);
    }

    protected override Task DamageAsync(string key) => File.WriteAllTextAsync(server.FileOf(key), "something else", Cancellation);

    private S3ArtifactStore With(ArtifactOptions options)
    {
        var store = new S3ArtifactStore(Options.Create(options));
        lock (_stores)
        {
            _stores.Add(store);
        }

        return store;
    }
}
