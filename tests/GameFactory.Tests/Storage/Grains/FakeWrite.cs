using GameFactory.Storage.Grains;
using GameFactory.Storage.Rows;

namespace GameFactory.Tests.Storage.Grains;

/// <summary>A write of which only its end is looked at.</summary>
internal sealed class FakeWrite(int place, int? version)
    : PendingWrite(new GrainKey(place, 0, place, 0, "game", null), version, [1], RowChanges.None)
{
    public string? Etag { get; private set; }

    protected override void Saved(string etag) => Etag = etag;
}
