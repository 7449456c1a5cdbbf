using System.Text.RegularExpressions;

namespace GameFactory.Database.Migrations.Catalogue;

/// <summary>
/// PostgreSQL prints one and the same check differently after a dump and a restore: it reads its own output back with
/// the casts in other places. Without the casts to text and the parentheses they need, equal expressions are equal.
/// </summary>
internal static partial class Expression
{
    public static string Canonical(string definition)
    {
        var text = TextCast().Replace(definition, "");
        for (var before = ""; before != text;)
        {
            before = text;
            text = Parenthesized().Replace(text, "${inner}");
        }

        return text;
    }

    [GeneratedRegex(@"::(character varying|text)(\[\])?(?![\w(])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextCast();

    // A quoted word, a name or an array, alone in its parentheses; not the arguments of a function.
    [GeneratedRegex(@"(?<![\w])\((?<inner>'[^']*'|\w+|ARRAY\[[^\]]*\])\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parenthesized();
}
