using System.Collections.Frozen;

namespace GameFactory.Dart.Syntax.Lexing;

/// <summary>The words and signs of the language.</summary>
internal static class Words
{
    /// <summary>Words that name nothing.</summary>
    public static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "assert",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "default",
        "do",
        "else",
        "enum",
        "extends",
        "false",
        "final",
        "finally",
        "for",
        "if",
        "in",
        "is",
        "new",
        "null",
        "rethrow",
        "return",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "var",
        "void",
        "while",
        "with"
    );

    /// <summary>Words that name things, but no types.</summary>
    public static readonly FrozenSet<string> NotTypes = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract",
        "as",
        "covariant",
        "deferred",
        "export",
        "extension",
        "external",
        "factory",
        "get",
        "implements",
        "import",
        "interface",
        "late",
        "library",
        "mixin",
        "operator",
        "part",
        "required",
        "set",
        "static",
        "typedef"
    );

    // Longest first. What starts with > is put together by the parser.
    private static readonly string[] s_signs =
    [
        "...?",
        "<<=",
        "??=",
        "?..",
        "...",
        "~/=",
        "=>",
        "==",
        "!=",
        "<=",
        "&&",
        "||",
        "??",
        "?.",
        "..",
        "++",
        "--",
        "+=",
        "-=",
        "*=",
        "/=",
        "%=",
        "&=",
        "|=",
        "^=",
        "~/",
        "<<",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ";",
        ",",
        ".",
        ":",
        "?",
        "=",
        "<",
        ">",
        "+",
        "-",
        "*",
        "/",
        "%",
        "&",
        "|",
        "^",
        "!",
        "~",
        "@",
        "#",
    ];

    private static readonly FrozenDictionary<char, string[]> s_byFirst = s_signs
        .GroupBy(sign => sign[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The longest sign at a place, or null.</summary>
    public static string? SignAt(string text, int at)
    {
        if (!s_byFirst.TryGetValue(text[at], out var candidates))
        {
            return null;
        }

        foreach (var sign in candidates)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                return sign;
            }
        }

        return null;
    }
}
