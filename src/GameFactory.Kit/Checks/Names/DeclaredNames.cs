using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Names;

/// <summary>
/// Names that a declaration declares anywhere inside: parameters, variables, local functions, patterns. Scopes are not told apart, so a
/// misspelt name is found, one used outside of its block is not.
/// </summary>
internal static class DeclaredNames
{
    private static readonly HashSet<string> s_lowerTypes = new(StringComparer.Ordinal)
    {
        "int",
        "double",
        "bool",
        "num",
        "void",
        "dynamic",
        "var",
        "final",
        "const",
        "late",
        "required",
        "covariant",
    };

    /// <summary>The names between two tokens.</summary>
    public static HashSet<string> Of(DartUnit unit, int start, int end)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
        {
            var token = unit.Tokens[i];
            if (token.IsSign("(") && IsParameterList(unit, i))
            {
                AddNames(unit, i, names);
            }
            else if (token.IsName && IsDeclared(unit, i))
            {
                names.Add(token.Text);
            }
        }

        return names;
    }

    /// <summary>A bracket of a closure, of a catch, or of a pattern behind final or var.</summary>
    private static bool IsParameterList(DartUnit unit, int open)
    {
        var before = unit.Tokens[Math.Max(0, open - 1)];
        if (before.Text is "catch" or "final" or "var")
        {
            return true;
        }

        var behind = unit.Tokens[unit.Partners[open] + 1];
        var isClosure = behind.Text is "=>" or "{" or "async" || behind.IsWord("sync");
        return isClosure && (before.Kind != DartTokenKind.Word || before.Text is "return" or "yield");
    }

    private static void AddNames(DartUnit unit, int open, HashSet<string> names)
    {
        for (var i = open + 1; i < unit.Partners[open]; i++)
        {
            var next = unit.Tokens[i + 1];
            if (unit.Tokens[i].IsName && next.Text is "," or ")" or "}" or "]" && unit.Tokens[i].Kind == DartTokenKind.Word)
            {
                names.Add(unit.Tokens[i].Text);
            }
        }
    }

    private static bool IsDeclared(DartUnit unit, int place)
    {
        var before = unit.Tokens[Math.Max(0, place - 1)];
        if (!EndsType(unit, before, place - 1))
        {
            return false;
        }

        var next = unit.Tokens[place + 1];
        if (next.IsSign("("))
        {
            var close = unit.Partners[place + 1];
            return unit.Tokens[close + 1].Text is "{" or "=>" or "async" or "sync";
        }

        return next.Text is "=" or ";" or "," or ")" or "}" or "]" or "in" or "when" or ":" or "=>" or "&&" or "||";
    }

    private static bool EndsType(DartUnit unit, DartToken token, int place) =>
        token.Kind switch
        {
            DartTokenKind.Word => s_lowerTypes.Contains(token.Text) || char.IsUpper(token.Text.TrimStart('_').FirstOrDefault('a')),
            DartTokenKind.Sign => token.Text is ">" or "?" || (token.Text == ")" && EndsFunctionType(unit, place)),
            _ => false,
        };

    private static bool EndsFunctionType(DartUnit unit, int close)
    {
        var open = unit.Partners[close];
        return open > 0
            && (
                unit.Tokens[open - 1].IsWord("Function")
                || unit.Tokens[open + 1].IsSign("{")
                || unit.Tokens[open - 1].Text is ";" or "{" or "}"
            );
    }
}
