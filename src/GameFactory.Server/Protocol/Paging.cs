namespace GameFactory.Server.Protocol;

/// <summary>
/// Pages of lists: how many entries, and the cursor that asks for the next page. A cursor is two parts of the last entry's place, which
/// only its list understands.
/// </summary>
internal static class Paging
{
    /// <param name="limit">As asked for; null when it was left out.</param>
    /// <param name="normal">What a request without a limit gets.</param>
    /// <param name="most">The most that can be asked for.</param>
    public static int Limit(int? limit, int normal, int most) => RequestFields.Within(limit, 1, most, normal, "limit");

    public static string Cursor(object first, object second) => FormattableString.Invariant($"{first}-{second}");

    /// <summary>The place behind a cursor; null when there is none.</summary>
    /// <param name="cursor">As given.</param>
    /// <param name="field">The field it was given in.</param>
    /// <param name="read">Makes a place of the two parts; null when they are no such place.</param>
    public static T? Place<T>(string? cursor, string field, Func<string, string, T?> read)
        where T : struct
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var parts = cursor.Split('-');
        return (parts.Length == 2 ? read(parts[0], parts[1]) : null)
            ?? throw RequestException.Invalid(field, "must be the cursor of another page, or left out");
    }
}
