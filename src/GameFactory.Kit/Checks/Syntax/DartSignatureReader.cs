namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Reads a list of parameters.</summary>
internal static class DartSignatureReader
{
    /// <summary>The signature whose opening bracket stands at <paramref name="open"/>.</summary>
    public static DartSignature Read(IReadOnlyList<DartToken> tokens, int[] partners, int open)
    {
        var positional = 0;
        var optional = 0;
        List<string> named = [];
        List<string> required = [];
        foreach (var (from, to) in Parts(tokens, partners, open))
        {
            if (tokens[from].IsSign("["))
            {
                optional += Parts(tokens, partners, from).Count;
            }
            else if (tokens[from].IsSign("{"))
            {
                foreach (var part in Parts(tokens, partners, from))
                {
                    ReadNamed(tokens, partners, part, named, required);
                }
            }
            else if (to > from)
            {
                positional++;
            }
        }

        return new DartSignature(positional, optional, named, required);
    }

    /// <summary>The parts of a bracket between its commas, as token ranges; an empty one at the end is left out.</summary>
    public static IReadOnlyList<(int From, int To)> Parts(IReadOnlyList<DartToken> tokens, int[] partners, int open)
    {
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
                OpensTypeArguments(tokens, i) ? 1
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

    /// <summary>A '&lt;' right behind the name of a type, followed by the name of another: not a comparison.</summary>
    public static bool OpensTypeArguments(IReadOnlyList<DartToken> tokens, int place) =>
        tokens[place].IsSign("<")
        && (
            place == 0
            || tokens[place - 1].Kind != DartTokenKind.Word
            || char.IsUpper(tokens[place - 1].Text.TrimStart('_').FirstOrDefault('a'))
            || tokens[place - 1].IsWord("show")
        )
        && (tokens[place - 1].Kind is DartTokenKind.Word or DartTokenKind.Sign)
        && (tokens[place + 1].Kind == DartTokenKind.Word || tokens[place + 1].IsSign("("));

    private static void ReadNamed(
        IReadOnlyList<DartToken> tokens,
        int[] partners,
        (int From, int To) part,
        List<string> named,
        List<string> required
    )
    {
        var name = "";
        var isRequired = false;
        for (var i = part.From; i < part.To && !tokens[i].IsSign("=") && !tokens[i].IsSign(":"); i++)
        {
            isRequired |= tokens[i].IsWord("required");
            name = tokens[i].Kind == DartTokenKind.Word ? tokens[i].Text : name;
            i = partners[i] > i ? partners[i] : i;
        }

        named.Add(name);
        if (isRequired)
        {
            required.Add(name);
        }
    }
}
