using System.Text;
using GameFactory.Engine;

namespace GameFactory.Tests.Engine;

/// <summary>Values from the reference of FNV-1a; stored ids and shards hang on them.</summary>
public sealed class Fnv1aTests
{
    [Theory]
    [InlineData("", 0x811C9DC5u, 0xCBF29CE484222325UL)]
    [InlineData("a", 0xE40C292Cu, 0xAF63DC4C8601EC8CUL)]
    [InlineData("foobar", 0xBF9CF968u, 0x85944171F73967E8UL)]
    public void Hashes_are_those_of_the_reference(string text, uint small, ulong large)
    {
        Assert.Equal(small, Fnv1a.Of(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(small, Fnv1a.Of(text));
        Assert.Equal(small, text.Aggregate(Fnv1a.Empty, (hash, character) => Fnv1a.Add(hash, character)));
        Assert.Equal(large, Fnv1a.LongOf(text));
    }

    [Fact]
    public void The_shard_of_an_id_stays_what_it_was() =>
        Assert.Equal(
            [2, 8, 11, 7],
            new[]
            {
                "00000000-0000-0000-0000-000000000001",
                "b3a7c1d2-58e4-4f10-9c2b-7d6e5f4a3b21",
                "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
                "5f2c9e81-07d3-5a46-b1c8-e93f60d7a24c",
            }.Select(id => EngineStorage.ShardOf(Guid.Parse(id)))
        );
}
