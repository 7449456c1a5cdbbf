using System.Text;
using GameFactory.Engine;

namespace GameFactory.Insights.Ingestion;

/// <summary>An event that passed every check.</summary>
/// <param name="Index">Its place in the request.</param>
/// <param name="Id">Chosen by the client; with the timestamp the key.</param>
/// <param name="Type">One of <see cref="EventTypes"/>.</param>
/// <param name="User">Null for an anonymous player.</param>
/// <param name="Session">Session.</param>
/// <param name="Level">Level.</param>
/// <param name="Properties">JSON object, UTF-8 as it came.</param>
/// <param name="Device">JSON object, UTF-8 as it came.</param>
/// <param name="Timestamp">UTC, microseconds; as the client sent it.</param>
internal sealed record PlayerEvent(
    int Index,
    Guid Id,
    string Type,
    string? User,
    string? Session,
    int? Level,
    byte[] Properties,
    byte[] Device,
    DateTime Timestamp
)
{
    /// <summary>For people, with the JSON as text.</summary>
    public override string ToString() =>
        $"{Id} {Timestamp:O} {Type} user {User} session {Session} level {Level} properties {Encoding.UTF8.GetString(Properties)} device "
        + $"{Encoding.UTF8.GetString(Device)}";
}
