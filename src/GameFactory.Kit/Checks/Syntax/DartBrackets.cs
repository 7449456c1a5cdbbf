namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Pairs brackets.</summary>
internal static class DartBrackets
{
    /// <summary>For each bracket the place of its partner, otherwise -1; unpaired ones become findings.</summary>
    public static int[] Pair(IReadOnlyList<DartToken> tokens, List<string> findings)
    {
        var partners = new int[tokens.Count];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != DartTokenKind.Sign)
            {
                continue;
            }

            if (token.Text is "(" or "[" or "{" or DartToken.InterpolationOpen)
            {
                open.Push(i);
            }
            else if (token.Text is ")" or "]" or "}" or DartToken.InterpolationClose)
            {
                if (open.Count == 0 || Closing(tokens[open.Peek()].Text) != token.Text)
                {
                    findings.Add($"line {token.Line} closes a bracket '{token.Text}' that was not opened");
                    return partners;
                }

                var start = open.Pop();
                (partners[start], partners[i]) = (i, start);
            }
        }

        if (open.TryPop(out var left))
        {
            findings.Add($"the bracket '{tokens[left].Text}' of line {tokens[left].Line} is never closed");
        }

        return partners;
    }

    private static string Closing(string opening) =>
        opening switch
        {
            "(" => ")",
            "[" => "]",
            "{" => "}",
            _ => DartToken.InterpolationClose,
        };
}
