using System.Collections.Frozen;
using System.Text;

namespace GameFactory.Kit.Design;

/// <summary>Makes legal Dart package names of titles, whatever the title holds.</summary>
public static class PackageNames
{
    private const int MostCharacters = 41;

    private static readonly FrozenSet<string> s_reserved = new[]
    {
        "abstract",
        "as",
        "assert",
        "async",
        "await",
        "base",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "covariant",
        "default",
        "deferred",
        "do",
        "dynamic",
        "else",
        "enum",
        "export",
        "extends",
        "extension",
        "external",
        "factory",
        "false",
        "final",
        "finally",
        "for",
        "function",
        "get",
        "hide",
        "if",
        "implements",
        "import",
        "in",
        "interface",
        "is",
        "late",
        "library",
        "mixin",
        "new",
        "null",
        "of",
        "on",
        "operator",
        "part",
        "required",
        "rethrow",
        "return",
        "sealed",
        "set",
        "show",
        "static",
        "super",
        "switch",
        "sync",
        "this",
        "throw",
        "true",
        "try",
        "type",
        "typedef",
        "var",
        "void",
        "when",
        "while",
        "with",
        "yield",
        "dart",
        "flutter",
        "flutter_test",
        "flutter_driver",
        "flutter_localizations",
        "flame",
        "flame_audio",
        "flame_test",
        "flame_lint",
        "test",
        "google_mobile_ads",
        "shared_preferences",
        "path_provider",
        "http",
        "meta",
        "sensors_plus",
        "lints",
        "integration_test",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name of the form <c>[a-z][a-z0-9_]{2,40}</c> that is no reserved word and no package that the kit uses.</summary>
    public static string From(string title)
    {
        var name = new StringBuilder();
        foreach (var c in title.ToLowerInvariant())
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '_' && c != '\'')
            {
                name.Append('_');
            }
        }

        var text = name.ToString().Trim('_');
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
        {
            text = ("game_" + text).TrimEnd('_');
        }

        if (text.Length < 3 || s_reserved.Contains(text))
        {
            text += "_game";
        }

        return text.Length <= MostCharacters ? text : text[..MostCharacters].TrimEnd('_');
    }

    /// <summary>True for a name that <see cref="From"/> could have made.</summary>
    public static bool IsLegal(string name) =>
        name.Length is >= 3 and <= MostCharacters
        && name[0] is >= 'a' and <= 'z'
        && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
        && !s_reserved.Contains(name);
}
