namespace GameFactory.Server.Contract;

/// <summary>Parameters that mean the same wherever they stand, in words.</summary>
internal static class ParameterWords
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["Idempotency-Key"] = "Names the request, 1 to 200 printable characters: the same key gets the same answer and is not done twice.",
        ["active"] = "true: those that can be built now; false: the others.",
        ["batch"] = "Id of the batch.",
        ["before"] = "The page before: `before` of the last answer.",
        ["cursor"] = "`nextCursor` of the page before.",
        ["deliver"] = "true: the game's repository gets the text of the key instead of the caller.",
        ["from"] = "First UTC day, such as 2025-01-31.",
        ["game"] = "Id or slug of the game.",
        ["genre"] = "A genre, such as runner.",
        ["genres"] = "Genres, with commas between.",
        ["keepMonths"] = "Months before this one whose events stay; as the setting says when left out.",
        ["keepSeconds"] = "For how long the keys before stay valid, in seconds.",
        ["key"] = "Id of the key.",
        ["kind"] = "pin or ban.",
        ["level"] = "Only lines of this level.",
        ["limit"] = "Entries of a page.",
        ["mechanic"] = "Name of the mechanic.",
        ["purpose"] = "app, or backfill for games with simulated players.",
        ["reason"] = "Why, for those who come later; at most 500 characters.",
        ["remember"] = "true: takes back what a reset had set aside.",
        ["simulated"] = "true asks for simulated players; else for real ones.",
        ["status"] = "Only those of this status.",
        ["step"] = "A step, 1 to 12.",
        ["text"] = "Part of what is looked for.",
        ["to"] = "Last UTC day.",
        ["withRepositories"] = "true: the games' repositories at the forge go too.",
    };

    /// <summary>Null when nobody has said it; a test finds those.</summary>
    public static string? Of(string path, string name) => name == "id" ? IdOf(path) : s_words.GetValueOrDefault(name);

    private static string? IdOf(string path) =>
        path.StartsWith("v1/batches", StringComparison.Ordinal) ? "Id of the batch."
        : path.StartsWith("v1/games", StringComparison.Ordinal) ? "Id or slug of the game."
        : path.StartsWith("v1/access", StringComparison.Ordinal) ? "Id, as the list shows it."
        : null;
}
