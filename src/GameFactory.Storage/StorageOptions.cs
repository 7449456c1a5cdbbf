using System.ComponentModel.DataAnnotations;

namespace GameFactory.Storage;

/// <summary>How states and rows are written.</summary>
public sealed class StorageOptions
{
    /// <summary>Orleans' service id: part of every state's key. Set by the door from the cluster's options when left empty.</summary>
    public string ServiceId { get; set; } = "";

    /// <summary>Connections that commit groups of writes; while one commits, the next collects.</summary>
    [Range(1, 8)]
    public int Writers { get; set; } = 2;

    /// <summary>Most writes in one transaction.</summary>
    [Range(1, 4096)]
    public int GroupWrites { get; set; } = 512;

    /// <summary>Most bytes of states in one transaction; a larger single state still goes alone.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int GroupBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Writes that may wait before a grain's write call waits too.</summary>
    [Range(16, 1_000_000)]
    public int QueueWrites { get; set; } = 8192;

    /// <summary>How long a group may run in the database; after it the outcome is unknown.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a writer tries to reach the database before the writes it holds fail as not done.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ReconnectFor { get; set; } = TimeSpan.FromSeconds(5);
}
