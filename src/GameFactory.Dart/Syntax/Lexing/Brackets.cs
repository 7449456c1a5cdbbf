using GameFactory.Dart.Syntax.Source;

namespace GameFactory.Dart.Syntax.Lexing;

/// <summary>Finds the partner of each bracket; with it the parser looks ahead in one step, however deep a file is.</summary>
internal static class Brackets
{
    /// <summary>Partners by index; the first pair that does not fit is a finding and ends the search.</summary>
    public static int[] Match(SourceText source, List<Token> tokens, List<Finding> findings)
    {
        var partners = new int[tokens.Count];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Opens(tokens[i]))
            {
                open.Push(i);
            }
            else if (Closer(tokens[i]) is { } opener)
            {
                if (!open.TryPop(out var partner) || OpenerOf(tokens[partner]) != opener)
                {
                    findings.Add(source.Found(tokens[i].Start, $"'{Shown(tokens[i])}' closes nothing"));
                    return partners;
                }

                partners[i] = partner;
                partners[partner] = i;
            }
        }

        if (open.TryPop(out var last))
        {
            findings.Add(source.Found(tokens[last].Start, $"'{Shown(tokens[last])}' is not closed"));
        }

        return partners;
    }

    private static bool Opens(Token token) =>
        token.Kind == TokenKind.StringStart || (token.Kind == TokenKind.Sign && token.Text is "(" or "[" or "{");

    private static string OpenerOf(Token token) => token.Kind == TokenKind.StringStart ? "'" : token.Text;

    private static string? Closer(Token token) =>
        token switch
        {
            { Kind: TokenKind.StringEnd } => "'",
            { Kind: TokenKind.Sign, Text: ")" } => "(",
            { Kind: TokenKind.Sign, Text: "]" } => "[",
            { Kind: TokenKind.Sign, Text: "}" } => "{",
            _ => null,
        };

    private static string Shown(Token token) => token.Kind is TokenKind.StringStart or TokenKind.StringEnd ? "'" : token.Text;
}
