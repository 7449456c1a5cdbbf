using System.IO.Compression;
using System.Text.Json;
using GameFactory.Engine;

namespace GameFactory.Benchmarks.Ingest;

/// <summary>Plausible events of many games, the same for a seed but for ids and times, and the requests that carry them.</summary>
internal static class BenchEvents
{
    private const int PlayersPerGame = 200;
    private const string Device = """{"platform": "android", "app_version": "1.0.1"}""";

    private static readonly string[] s_types =
    [
        EventTypes.LevelStart,
        EventTypes.LevelComplete,
        EventTypes.LevelFail,
        EventTypes.RewardedAdStarted,
        EventTypes.GameStart,
    ];

    /// <param name="games">Their ids; each gets an equal share, in turns of <paramref name="batch"/>.</param>
    /// <param name="count">Events, a multiple of <paramref name="batch"/>.</param>
    /// <param name="batch">Events of one game in a row.</param>
    /// <param name="end">Time of the last event; they are a millisecond apart.</param>
    public static List<BenchEvent> Make(IReadOnlyList<Guid> games, int count, int batch, DateTime end)
    {
        var players = games.ToDictionary(
            game => game,
            _ =>
                Enumerable
                    .Range(0, PlayersPerGame)
                    .Select(_ => (Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString()))
                    .ToList()
        );
        var random = new Random(1);
        var events = new List<BenchEvent>(count);
        for (var n = 0; n < count; n++)
        {
            var game = games[n / batch % games.Count];
            var (user, session) = players[game][random.Next(PlayersPerGame)];
            var time = end.AddMilliseconds(n - count);
            events.Add(
                new BenchEvent(
                    Guid.CreateVersion7(new DateTimeOffset(time)),
                    game,
                    s_types[random.Next(s_types.Length)],
                    user,
                    session,
                    random.Next(1, 11),
                    $$"""{"sequence": {{n}}, "time_ms": {{random.Next(5_000, 90_000)}}, "stars": {{random.Next(4)}}}""",
                    Device,
                    time
                )
            );
        }

        return events;
    }

    /// <summary>One request: a gzipped JSON array.</summary>
    public static byte[] Body(IEnumerable<BenchEvent> events)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var json = new Utf8JsonWriter(gzip))
        {
            json.WriteStartArray();
            foreach (var item in events)
            {
                json.WriteStartObject();
                json.WriteString("id", item.Id);
                json.WriteString("event_type", item.Type);
                json.WriteString("user_id", item.User);
                json.WriteString("session_id", item.Session);
                json.WriteNumber("level", item.Level);
                json.WritePropertyName("properties");
                json.WriteRawValue(item.Properties);
                json.WritePropertyName("device_info");
                json.WriteRawValue(item.Device);
                json.WriteString("timestamp", item.Timestamp);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.ToArray();
    }
}
