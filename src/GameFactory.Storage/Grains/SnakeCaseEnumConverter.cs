using System.Text.Json;
using System.Text.Json.Serialization;

namespace GameFactory.Storage.Grains;

/// <summary>Writes an enum's members as in the rows: <c>in_progress</c>.</summary>
internal sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
