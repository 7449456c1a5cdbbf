using GameFactory.Engine.Artifacts;
using GameFactory.Storage.Artifacts;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.IntegrationTests.Storage.Artifacts;

public sealed class FolderArtifactStoreTests : ArtifactStoreTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-artifacts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_a_crash_left_half_written_is_no_object_and_goes_after_a_day()
    {
        // Files bear the times of the machine's clock, whatever a test says.
        var written = TimeProvider.System.GetUtcNow();
        var unfinished = Directory.CreateDirectory(Path.Combine(_folder, "unfinished")).FullName;
        var (old, young) = (Path.Combine(unfinished, "old"), Path.Combine(unfinished, "young"));
        await File.WriteAllTextAsync(old, "ha", Cancellation);
        await File.WriteAllTextAsync(young, "ha", Cancellation);
        File.SetLastWriteTimeUtc(old, written.UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(young, written.UtcDateTime);

        await In(_folder, new FakeTimeProvider(written.AddHours(23))).PutAsync(Content(7, 10), Cancellation);

        Assert.Equal([young], Directory.GetFiles(unfinished));
    }

    [Fact]
    public async Task A_folder_that_is_not_mounted_is_waited_for_and_not_taken_for_empty()
    {
        var key = await Store().PutAsync(Content(8, 10), Cancellation);
        Directory.Move(_folder, _folder + "-away");
        try
        {
            await Assert.ThrowsAsync<GameFactory.Engine.Steps.StepWaitException>(() => Store().GetAsync(key, Cancellation));
        }
        finally
        {
            Directory.Move(_folder + "-away", _folder);
        }

        Assert.Equal(Content(8, 10), await Store().GetAsync(key, Cancellation));
    }

    /// <summary>The writer that made the file may have died before its name was durable.</summary>
    [Fact]
    public async Task Names_are_made_durable_also_for_an_object_that_is_there()
    {
        var key = await Store().PutAsync(Content(9, 10), Cancellation);
        var flushed = new List<string>();
        var again = new FolderArtifactStore(Options.Create(new ArtifactOptions { Folder = _folder }), TimeProvider.System)
        {
            Flush = flushed.Add,
        };

        await again.PutAsync(Content(9, 10), Cancellation);

        Assert.Equal([Path.Combine(_folder, key[..2], key[2..4]), Path.Combine(_folder, key[..2]), _folder], flushed);
    }

    internal override IArtifactStore Store() => In(_folder);

    internal override IArtifactStore StoreThatIsAway()
    {
        // A file where the folder should be.
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        return In(Path.Combine(file, "artifacts"));
    }

    protected override async Task DamageAsync(string key)
    {
        var path = Path.Combine(_folder, key[..2], key[2..4], key);
        var content = await File.ReadAllBytesAsync(path, Cancellation);
        content[^1] ^= 1;
        await File.WriteAllBytesAsync(path, content, Cancellation);
    }

    private static FolderArtifactStore In(string folder, TimeProvider? time = null) =>
        new(Options.Create(new ArtifactOptions { Folder = folder }), time ?? TimeProvider.System);
}
