using System.Globalization;
using System.Text.Json;

namespace GameFactory.Cli.Commands.Learn;

/// <summary>How what was learned reads in a table.</summary>
internal static class LearningText
{
    public static string Players(JsonElement simulated) => simulated.GetBoolean() ? "simulated" : "real";

    public static string Number(JsonElement row, string name, string format) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble().ToString(format, CultureInfo.InvariantCulture) : "–";

    public static string Share(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? string.Create(CultureInfo.InvariantCulture, $"{value.GetDouble() * 100:0.0} %") : "–";

    /// <summary>Such as <c>ban bouncing_ball in puzzle (dull)</c>.</summary>
    public static string Rule(JsonElement rule)
    {
        var genre = rule.TryGetProperty("genre", out var name) && name.ValueKind == JsonValueKind.String ? $"in {name.GetString()}" : "in all genres";
        var reason = rule.GetProperty("reason").GetString();
        return $"{rule.GetProperty("kind").GetString()} {rule.GetProperty("mechanic").GetString()} {genre}{(string.IsNullOrEmpty(reason) ? "" : $" ({reason})")}";
    }
}
