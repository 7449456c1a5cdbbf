using System.Globalization;
using System.Text;

namespace GameFactory.Kit.Design;

/// <summary>
/// Makes a stranger's text fit to be shown: one line, no control or direction characters, no broken Unicode, bounded length.
/// </summary>
internal static class DesignText
{
    /// <summary>The clean text, cut between whole characters.</summary>
    public static string Clean(string text, int most)
    {
        var clean = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            var space = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (space ? clean.Length == 0 || clean[^1] == ' ' : IsHidden(rune))
            {
                continue;
            }

            var piece = space ? " " : rune.ToString();
            if (clean.Length + piece.Length > most)
            {
                break;
            }

            clean.Append(piece);
        }

        return clean.ToString().Trim();
    }

    /// <summary>True when <see cref="Clean"/> would leave the text as it is.</summary>
    public static bool IsClean(string text, int most) => Clean(text, most) == text;

    // Format characters turn a text around or hide it; U+FFFD stands for broken Unicode.
    private static bool IsHidden(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
