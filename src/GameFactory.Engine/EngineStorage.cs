namespace GameFactory.Engine;

/// <summary>Names that engine and storage share.</summary>
public static class EngineStorage
{
    /// <summary>Name of the grain storage provider that writes state and rows in one transaction.</summary>
    public const string Provider = "factory";

    /// <summary>State name of games: the stored grain type.</summary>
    public const string Game = "game";

    /// <summary>State name of batches: the stored grain type.</summary>
    public const string Batch = "batch";

    /// <summary>Number of wake shards, and of watchdogs.</summary>
    public const int Shards = 16;

    /// <summary>The shard of a game or batch: FNV-1a over the bytes of its id, modulo <see cref="Shards"/>.</summary>
    public static int ShardOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return (int)(Fnv1a.Of(bytes) % Shards);
    }
}
