namespace GameFactory.Kit.Design.Similarity;

/// <summary>The words of a text as sorted hashes, for comparing texts by the words they share.</summary>
internal static class WordSet
{
    private const int MostWords = 64;

    /// <summary>Hashes of the distinct words of at least three letters, in lower case, sorted.</summary>
    public static uint[] Of(string text)
    {
        var words = new SortedSet<uint>();
        var hash = 2166136261u;
        var length = 0;
        for (var i = 0; i <= text.Length && words.Count < MostWords; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                hash = (hash ^ char.ToLowerInvariant(text[i])) * 16777619;
                length++;
                continue;
            }

            if (length >= 3)
            {
                words.Add(hash);
            }

            (hash, length) = (2166136261u, 0);
        }

        return [.. words];
    }

    /// <summary>Shared words over all words, 0 to 1; two texts without words are equal.</summary>
    public static double Jaccard(uint[] a, uint[] b)
    {
        if (a.Length == 0 && b.Length == 0)
        {
            return 1;
        }

        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (double)shared / (a.Length + b.Length - shared);
    }
}
