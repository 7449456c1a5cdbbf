using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using GameFactory.Engine;

namespace GameFactory.Insights.Ingestion;

/// <summary>Checks one item of a request. Never throws: what is wrong becomes a rejection of that item alone.</summary>
/// <param name="options">Limits.</param>
/// <param name="now">The server's time, UTC.</param>
/// <param name="isBackfill">The key may send events of the past.</param>
/// <param name="floor">Nothing before it is taken, UTC.</param>
internal sealed class EventReader(IngestionOptions options, DateTime now, bool isBackfill, DateTime floor)
{
    private const int LongestName = 255;
    private const int HighestLevel = 10_000;
    private static readonly byte[] s_empty = "{}"u8.ToArray();

    /// <summary>The event, or why it is none.</summary>
    public (PlayerEvent? Event, EventRejection? Rejection) Read(int index, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return (null, new EventRejection(index, null, "invalid", null, "An event is a JSON object."));
        }

        // First of all: after this every text can be read without surprises. Bytes inside a text are not checked by the parser.
        var raw = JsonMarshal.GetRawUtf8Value(item);
        if (!Utf8.IsValid(raw))
        {
            return (null, new EventRejection(index, null, "bad_text", null, "The event holds bytes that are not valid UTF-8."));
        }

        if (RawJson.FaultOf(raw, options.Depth) is var (code, message))
        {
            return (null, new EventRejection(index, null, code, null, message));
        }

        var fields = new EventFields(item);
        var id = fields.Id();
        var type = fields.Type();
        var user = fields.Text("user_id", LongestName);
        var session = fields.Text("session_id", LongestName);
        var level = fields.Level();
        var properties = fields.Object("properties", options.PropertiesBytes);
        var device = fields.Object("device_info", options.DeviceBytes);
        var timestamp = fields.Time(Oldest, now + options.Ahead);
        if (fields.Fault is null && type is EventTypes.RewardedAdCompleted or EventTypes.IapCompleted)
        {
            fields.Amount(type == EventTypes.IapCompleted ? "price_micros" : "revenue_micros", options.MostMicros);
        }

        return fields.Fault is var (field, wrong, why)
            ? (null, new EventRejection(index, fields.IdText, wrong, field, why))
            : (new PlayerEvent(index, id, type, user, session, level, properties, device, timestamp), null);
    }

    private DateTime Oldest
    {
        get
        {
            var oldest = now - (isBackfill ? options.OldestBackfill : options.Oldest);
            return oldest > floor ? oldest : floor;
        }
    }

    /// <summary>The rejection of a line that is no JSON.</summary>
    public static EventRejection Unreadable(int index) => new(index, null, "unreadable", null, "The line is not valid JSON.");

    /// <summary>Reads fields and keeps the first fault.</summary>
    private sealed class EventFields(JsonElement item)
    {
        public (string? Field, string Code, string Message)? Fault { get; private set; }

        public string? IdText { get; private set; }

        public Guid Id()
        {
            if (Required("id", JsonValueKind.String) is not { } value)
            {
                return default;
            }

            IdText = value.GetString();
            return value.TryGetGuid(out var id) ? id : Fail<Guid>("id", "invalid", "id is a UUID.");
        }

        public string Type() =>
            Required("event_type", JsonValueKind.String)?.GetString() is not { } type ? ""
            : EventTypes.Known.TryGetValue(type, out var known) ? known
            : Fail<string>("event_type", "unknown", "event_type is not one of the schema's types.") ?? "";

        public string? Text(string name, int longest)
        {
            var value = Optional(name);
            if (value is null)
            {
                return null;
            }

            if (value.Value.ValueKind != JsonValueKind.String)
            {
                return Fail<string>(name, "invalid", $"{name} is a text.");
            }

            var text = value.Value.GetString()!;
            return LengthOf(text) <= longest ? text : Fail<string>(name, "too_long", $"{name} has at most {longest} characters.");
        }

        // As the database counts: code points.
        private static int LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

        public int? Level() =>
            Optional("level") switch
            {
                null => null,
                { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var level) && level is >= 0 and <= HighestLevel =>
                    level,
                _ => Fail<int?>("level", "invalid", $"level is a whole number from 0 to {HighestLevel}."),
            };

        public byte[] Object(string name, int mostBytes)
        {
            var value = Optional(name);
            if (value is null)
            {
                return s_empty;
            }

            if (value.Value.ValueKind != JsonValueKind.Object)
            {
                return Fail<byte[]>(name, "invalid", $"{name} is a JSON object.") ?? s_empty;
            }

            var raw = JsonMarshal.GetRawUtf8Value(value.Value);
            return raw.Length <= mostBytes
                ? raw.ToArray()
                : Fail<byte[]>(name, "too_large", $"{name} has at most {mostBytes} bytes.") ?? s_empty;
        }

        public DateTime Time(DateTime oldest, DateTime newest)
        {
            if (Required("timestamp", JsonValueKind.String) is not { } value)
            {
                return default;
            }

            if (!value.TryGetDateTimeOffset(out var sent) || !HasOffset(value.GetString()!))
            {
                return Fail<DateTime>(
                    "timestamp",
                    "invalid",
                    "timestamp is an ISO 8601 time with its offset, such as 2025-01-31T12:00:00.123Z."
                );
            }

            // The database keeps microseconds. Cutting is the same for every retry, so the key stays the same.
            var time = sent.UtcDateTime.AddTicks(-(sent.UtcTicks % TimeSpan.TicksPerMicrosecond));
            return time < oldest ? Fail<DateTime>("timestamp", "too_old", $"timestamp is before {oldest:O}.")
                : time > newest ? Fail<DateTime>("timestamp", "too_new", $"timestamp is after {newest:O}; set your clock by server_time.")
                : time;
        }

        public void Amount(string name, long most)
        {
            if (
                item.TryGetProperty("properties", out var properties)
                && properties.ValueKind == JsonValueKind.Object
                && properties.TryGetProperty(name, out var amount)
                && amount.ValueKind == JsonValueKind.Number
                && amount.GetDouble() > most
            )
            {
                Fault = ($"properties.{name}", "too_large", $"properties.{name} is at most {most}.");
            }
        }

        private JsonElement? Optional(string name) =>
            item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        private JsonElement? Required(string name, JsonValueKind kind) =>
            Optional(name) switch
            {
                null => Fail<JsonElement?>(name, "missing", $"{name} is missing."),
                { } value when value.ValueKind == kind => value,
                _ => Fail<JsonElement?>(name, "invalid", $"{name} is a text."),
            };

        private T? Fail<T>(string field, string code, string message)
        {
            Fault ??= (field, code, message);
            return default;
        }

        // Without an offset the machine's own zone would decide what the time means.
        private static bool HasOffset(string text)
        {
            var time = text.IndexOf('T', StringComparison.Ordinal);
            return time > 0 && (text.EndsWith('Z') || text.AsSpan(time).IndexOfAny('+', '-') > 0);
        }
    }
}
