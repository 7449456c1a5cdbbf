using System.Text.Json.Serialization;

namespace GameFactory.Insights.Ingestion.Keys;

/// <summary>What a write key is for. Stored, and answered, in lower case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WriteKeyPurpose>))]
public enum WriteKeyPurpose
{
    /// <summary>Built into an app.</summary>
    [JsonStringEnumMemberName("app")]
    App,

    /// <summary>For simulated players: may send events of any age; only games of simulated batches get one.</summary>
    [JsonStringEnumMemberName("backfill")]
    Backfill,
}
