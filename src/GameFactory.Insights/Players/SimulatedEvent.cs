using System.Text.Json.Serialization;

namespace GameFactory.Insights.Players;

/// <summary>An event as a game sends it.</summary>
internal sealed record SimulatedEvent(
    Guid Id,
    string EventType,
    string UserId,
    string SessionId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Level,
    IReadOnlyDictionary<string, object> Properties,
    IReadOnlyDictionary<string, object> DeviceInfo,
    DateTime Timestamp
);
