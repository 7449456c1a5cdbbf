namespace GameFactory.Kit.Play.Translation;

/// <summary>Splits a rule file into tokens; comments are dropped.</summary>
internal static class RuleLexer
{
    private static readonly string[] s_signs =
    [
        "~/=",
        "<<=",
        ">>=",
        "??=",
        "~/",
        "<<",
        ">>",
        "<=",
        ">=",
        "==",
        "!=",
        "&&",
        "||",
        "??",
        "+=",
        "-=",
        "*=",
        "|=",
        "&=",
        "^=",
        "++",
        "--",
        "=>",
        "+",
        "-",
        "*",
        "/",
        "%",
        "<",
        ">",
        "=",
        "!",
        "&",
        "|",
        "^",
        "?",
        ":",
        ".",
        ",",
        ";",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "@",
    ];

    internal static List<RuleToken> Split(string file, string source)
    {
        List<RuleToken> tokens = [];
        var line = 1;
        for (var at = 0; at < source.Length;)
        {
            var c = source[at];
            if (c == '\n')
            {
                line++;
                at++;
            }
            else if (c == ' ')
            {
                at++;
            }
            else if (source.AsSpan(at).StartsWith("//"))
            {
                at = source.IndexOf('\n', at) is var end && end < 0 ? source.Length : end;
            }
            else
            {
                var token = Next(file, source, at, line);
                tokens.Add(token);
                at += token.Text.Length + (token.Kind == RuleTokenKind.Text ? 2 : 0);
            }
        }

        tokens.Add(new RuleToken(RuleTokenKind.End, "", line));
        return tokens;
    }

    private static RuleToken Next(string file, string source, int at, int line)
    {
        var c = source[at];
        if (char.IsAsciiLetter(c) || c == '_')
        {
            return new RuleToken(RuleTokenKind.Word, While(source, at, w => char.IsAsciiLetterOrDigit(w) || w == '_'), line);
        }

        if (char.IsAsciiDigit(c))
        {
            return new RuleToken(RuleTokenKind.Number, While(source, at, char.IsAsciiLetterOrDigit), line);
        }

        if (c == '\'')
        {
            var text = While(source, at + 1, w => w is not ('\'' or '\\' or '$' or '\n'));
            return at + 1 + text.Length < source.Length && source[at + 1 + text.Length] == '\''
                ? new RuleToken(RuleTokenKind.Text, text, line)
                : throw new DartSubsetException(file, line, "only plain texts are allowed");
        }

        var sign = s_signs.FirstOrDefault(s => source.AsSpan(at).StartsWith(s, StringComparison.Ordinal))
            ?? throw new DartSubsetException(file, line, $"unknown character {c}");
        return new RuleToken(RuleTokenKind.Sign, sign, line);
    }

    private static string While(string source, int at, Func<char, bool> holds)
    {
        var end = at;
        while (end < source.Length && holds(source[end]))
        {
            end++;
        }

        return source[at..end];
    }
}
