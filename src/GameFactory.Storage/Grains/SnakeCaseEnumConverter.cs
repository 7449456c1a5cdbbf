using System.Text.Json.Serialization;
using GameFactory.Engine;

namespace GameFactory.Storage.Grains;

/// <summary>Writes an enum's members as in the rows: <c>in_progress</c>.</summary>
internal sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(EnumText.Naming, allowIntegerValues: false)
    where TEnum : struct, Enum;
