namespace GameFactory.Kit;

/// <summary>Suggests the known word that a mistyped one probably meant.</summary>
public static class Suggestion
{
    /// <summary>The known word within an edit distance of a third of its length (at least 2), or null.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length > 64)
        {
            return null;
        }

        var best = known
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(2, best.Word.Length / 3) ? best.Word : null;
    }

    /// <summary>A stranger's text made fit for a message: no control characters, at most 40 characters.</summary>
    public static string Shown(string text)
    {
        var clean = new string([.. text.Take(40).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return text.Length > 40 ? clean + "…" : clean;
    }

    /// <summary>Levenshtein distance.</summary>
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
