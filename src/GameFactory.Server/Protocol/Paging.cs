using System.Globalization;
using GameFactory.Server.Games;
using GameFactory.Server.Logs;

namespace GameFactory.Server.Protocol;

/// <summary>Checks ids, limits, choices and cursors of read requests.</summary>
internal static class Paging
{
    private const string CursorRule = "must be the cursor of another page, or left out";

    public static Guid Id(string? id, string field = "id") =>
        Guid.TryParse(id, out var value) ? value : throw RequestException.Invalid(field, $"must be an id as the list shows it, but is '{id}'");

    public static int Limit(int limit, int normal, int most) => limit switch
    {
        0 => normal,
        > 0 when limit <= most => limit,
        _ => throw RequestException.Invalid("limit", $"must be a whole number from 1 to {most}, but is {limit}"),
    };

    public static string? OneOf(string? value, IReadOnlyList<string> choices, string field) =>
        string.IsNullOrEmpty(value) ? null
        : choices.Contains(value, StringComparer.Ordinal) ? value
        : throw RequestException.Invalid(field, $"must be one of {string.Join(", ", choices)}, but is '{value}'");

    public static string Cursor(GameView last) => $"{last.BatchId:N}-{last.Index}";

    public static (Guid Batch, int Index)? GameCursor(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var parts = cursor.Split('-');
        return parts.Length == 2 && Guid.TryParseExact(parts[0], "N", out var batch) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var index)
            ? (batch, index)
            : throw RequestException.Invalid("cursor", CursorRule);
    }

    public static string Cursor(LogView oldest) => $"{oldest.At.UtcTicks}-{oldest.Id:N}";

    public static (DateTimeOffset At, Guid Id)? LogCursor(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var parts = cursor.Split('-');
        return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks && Guid.TryParseExact(parts[1], "N", out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : throw RequestException.Invalid("before", CursorRule);
    }
}
