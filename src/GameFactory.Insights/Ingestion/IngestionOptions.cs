using System.ComponentModel.DataAnnotations;

namespace GameFactory.Insights.Ingestion;

/// <summary>Limits of <c>POST /v1/events</c> and how events are written.</summary>
public sealed class IngestionOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Ingestion";

    /// <summary>Most events in one request.</summary>
    [Range(1, 10_000)]
    public int RequestEvents { get; set; } = 1_000;

    /// <summary>Most bytes of a request as sent.</summary>
    [Range(1_024, 64 * 1024 * 1024)]
    public int RequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Most bytes of a request after gzip is undone.</summary>
    [Range(1_024, 256 * 1024 * 1024)]
    public int InflatedBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Most bytes of an event's <c>properties</c>.</summary>
    [Range(2, 1024 * 1024)]
    public int PropertiesBytes { get; set; } = 8 * 1024;

    /// <summary>Most bytes of an event's <c>device_info</c>.</summary>
    [Range(2, 1024 * 1024)]
    public int DeviceBytes { get; set; } = 2 * 1024;

    /// <summary>Deepest nesting of an event, the event itself counted as one.</summary>
    [Range(2, 64)]
    public int Depth { get; set; } = 5;

    /// <summary>Oldest event an app may send.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "28.00:00:00")]
    public TimeSpan Oldest { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Oldest event a backfill key may send; bounds the months that are made on demand.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan OldestBackfill { get; set; } = TimeSpan.FromDays(1_100);

    /// <summary>How far a client's clock may be ahead.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Ahead { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Most that one ad or purchase may bring, in millionths of a US dollar. A key is no secret, so neither is a price to be believed.
    /// </summary>
    [Range(0L, 1_000_000_000_000L)]
    public long MostMicros { get; set; } = 1_000_000_000;

    /// <summary>Events a second that one game may send.</summary>
    [Range(1, 1_000_000)]
    public int GameRate { get; set; } = 2_000;

    /// <summary>Events one game may send at once after a pause.</summary>
    [Range(1, 10_000_000)]
    public int GameBurst { get; set; } = 10_000;

    /// <summary>Connections that write.</summary>
    [Range(1, 16)]
    public int Writers { get; set; } = 2;

    /// <summary>Events in one transaction; a single larger request still goes in one.</summary>
    [Range(1, 100_000)]
    public int FlushEvents { get; set; } = 2_000;

    /// <summary>How long a writer waits for more events before it writes what it has.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Events that may wait for a writer; beyond that a request is answered with 503.</summary>
    [Range(1, 10_000_000)]
    public int QueueEvents { get; set; } = 20_000;

    /// <summary>How long a key that was read stays known: a revoked key is refused after this time at the latest.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan KeyMemory { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Months made ahead of the current one.</summary>
    [Range(2, 24)]
    public int MonthsAhead { get; set; } = 3;
}
