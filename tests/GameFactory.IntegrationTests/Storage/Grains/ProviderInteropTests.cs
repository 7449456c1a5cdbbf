using GameFactory.Benchmarks.Storage;
using GameFactory.Engine;

namespace GameFactory.IntegrationTests.Storage.Grains;

public sealed class ProviderInteropTests
{
    public static TheoryData<string> Keys =>
        new(
            GrainIdKeyExtensions.CreateGuidKey(Guid.Parse("01020304-0506-0708-090a-0b0c0d0e0f10")).ToString()!,
            GrainIdKeyExtensions.CreateGuidKey(Guid.Parse("f1020304-f506-f708-f90a-fb0cfd0eff10"), "with extension").ToString()!,
            GrainIdKeyExtensions.CreateIntegerKey(42).ToString()!,
            GrainIdKeyExtensions.CreateIntegerKey(-1, "ext").ToString()!,
            "some/string key ü"
        );

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task The_stock_provider_reads_updates_and_clears_what_ours_wrote(string key)
    {
        await using var bed = await StorageBed.StartAsync();
        await RoundTripAsync(bed, EngineStorage.Provider, StorageSilo.StockJson, key);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Ours_reads_updates_and_clears_what_the_stock_provider_wrote(string key)
    {
        await using var bed = await StorageBed.StartAsync();
        await RoundTripAsync(bed, StorageSilo.StockJson, EngineStorage.Provider, key);
    }

    private static async Task RoundTripAsync(StorageBed bed, string writer, string reader, string key)
    {
        var grain = GrainId.Create("thing", key);
        var written = new GrainState<Note>(new Note("first", 1));
        await bed.Silo[writer].WriteStateAsync("note", grain, written);

        var read = new GrainState<Note>(new Note("", 0));
        await bed.Silo[reader].ReadStateAsync("note", grain, read);
        Assert.Equal(new Note("first", 1), read.State);
        Assert.Equal(written.ETag, read.ETag);
        Assert.True(read.RecordExists);

        read.State = new Note("second", 2);
        await bed.Silo[reader].WriteStateAsync("note", grain, read);
        await bed.Silo[writer].ReadStateAsync("note", grain, written);
        Assert.Equal(new Note("second", 2), written.State);

        await bed.Silo[writer].ClearStateAsync("note", grain, written);
        await bed.Silo[reader].ReadStateAsync("note", grain, read);
        Assert.False(read.RecordExists);
        Assert.Equal(written.ETag, read.ETag);
        Assert.Equal(1, await bed.ScalarAsync<long>($"SELECT count(*) FROM orleansstorage WHERE graintypestring = 'note'"));
    }

    public sealed record Note(string Text, int Number)
    {
        public Note()
            : this("", 0) { }
    }
}
