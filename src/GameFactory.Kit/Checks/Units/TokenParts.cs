namespace GameFactory.Kit.Checks.Units;

/// <summary>Parts of brackets as ranges of tokens.</summary>
internal static class TokenParts
{
    /// <summary>The parts of a bracket between its commas; an empty one at the end is left out.</summary>
    public static IReadOnlyList<(int From, int To)> Of(DartUnit unit, int open)
    {
        var (tokens, partners) = (unit.Tokens, unit.Partners);
        List<(int, int)> parts = [];
        var close = partners[open];
        var from = open + 1;
        var angles = 0;
        for (var i = open + 1; i <= close; i++)
        {
            if (partners[i] > i)
            {
                i = partners[i];
                continue;
            }

            angles +=
                OpensTypeArguments(unit, i) ? 1
                : tokens[i].IsSign(">") && angles > 0 ? -1
                : 0;
            if (i == close || (tokens[i].IsSign(",") && angles == 0))
            {
                if (i > from)
                {
                    parts.Add((from, i));
                }

                from = i + 1;
            }
        }

        return parts;
    }

    /// <summary>The token behind the type arguments that begin at a place; the place itself when none do.</summary>
    public static int BehindTypeArguments(DartUnit unit, int place)
    {
        if (!OpensTypeArguments(unit, place))
        {
            return place;
        }

        var depth = 0;
        do
        {
            depth +=
                unit.Tokens[place].IsSign("<") ? 1
                : unit.Tokens[place].IsSign(">") ? -1
                : 0;
            place = unit.Partners[place] > place ? unit.Partners[place] + 1 : place + 1;
        } while (depth > 0 && place < unit.Tokens.Count - 1);
        return place;
    }

    // A '<' right behind the name of a type, followed by the name of another, is not a comparison.
    private static bool OpensTypeArguments(DartUnit unit, int place) =>
        place > 0
        && unit.Tokens[place].IsSign("<")
        && unit.Tokens[place - 1].Kind is DartTokenKind.Word or DartTokenKind.Sign
        && (
            unit.Tokens[place - 1].Kind != DartTokenKind.Word
            || char.IsUpper(unit.Tokens[place - 1].Text.TrimStart('_').FirstOrDefault('a'))
        )
        && (unit.Tokens[place + 1].Kind == DartTokenKind.Word || unit.Tokens[place + 1].IsSign("("));
}
