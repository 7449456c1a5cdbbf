using System.Collections.Frozen;

namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Words of Dart that are never names, and words that are names only in some places.</summary>
internal static class DartWords
{
    private static readonly FrozenSet<string> s_reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "assert",
        "await",
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
        "with",
        "yield"
    );

    private static readonly FrozenSet<string> s_contextual = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract",
        "as",
        "async",
        "base",
        "covariant",
        "deferred",
        "dynamic",
        "export",
        "extension",
        "external",
        "factory",
        "Function",
        "get",
        "hide",
        "implements",
        "import",
        "interface",
        "late",
        "library",
        "mixin",
        "Never",
        "of",
        "on",
        "operator",
        "part",
        "required",
        "sealed",
        "set",
        "show",
        "static",
        "sync",
        "typedef",
        "when"
    );

    /// <summary>True for a word that can never be a name.</summary>
    public static bool IsReserved(string word) => s_reserved.Contains(word);

    /// <summary>True for a word that has a meaning of its own where a name may stand too.</summary>
    public static bool IsContextual(string word) => s_contextual.Contains(word);
}
