using System.Text;

namespace GameFactory.Kit.Project.Escaping;

/// <summary>Makes a text from outside harmless to show: one line, no control or direction characters, no broken surrogates.</summary>
internal static class DisplayText
{
    /// <summary>The text in one line, at most <paramref name="maxLength"/> UTF-16 units.</summary>
    public static string Clean(string text, int maxLength = 600)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                AppendSpace(clean);
            }
            else if (!Misleads(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        var result = clean.ToString().Trim();
        if (result.Length <= maxLength)
        {
            return result;
        }

        var end = char.IsHighSurrogate(result[maxLength - 1]) ? maxLength - 1 : maxLength;
        return result[..end].TrimEnd();
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }

    // Direction overrides and invisible characters make a text look like another one; XML and YAML refuse the last three.
    private static bool Misleads(Rune rune) =>
        rune.Value
            is 0x00AD
                or 0x061C
                or 0xFEFF
                or (>= 0x200B and <= 0x200F)
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x206F)
                or (>= 0xFFF9 and <= 0xFFFB)
                or (>= 0xE0000 and <= 0xE0FFF)
                or 0xFFFD
                or 0xFFFE
                or 0xFFFF;
}
