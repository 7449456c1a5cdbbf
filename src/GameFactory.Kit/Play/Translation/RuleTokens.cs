using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Source;

namespace GameFactory.Kit.Play.Translation;

/// <summary>The tokens of a rule file, as far as rules may use Dart's.</summary>
internal static class RuleTokens
{
    internal static List<RuleToken> Of(string file, string text)
    {
        var lexed = Lexer.Lex(new SourceText(file, text));
        if (lexed.Findings is [var broken, ..])
        {
            throw new DartSubsetException(file, broken.Line, broken.Message);
        }

        List<RuleToken> tokens = [];
        for (var i = 0; i < lexed.Tokens.Count; i++)
        {
            var sign = Joined(lexed.Tokens, i);
            tokens.Add(Token(file, lexed, i, sign));
            // What was joined is one character a token.
            i += sign.Length > 0 ? sign.Length - lexed.Tokens[i].Text.Length : 0;
        }

        return tokens;
    }

    private static RuleToken Token(string file, LexedText lexed, int place, string sign)
    {
        var token = lexed.Tokens[place];
        var line = lexed.Source.Place(token.Start).Line;
        return token.Kind switch
        {
            TokenKind.Name or TokenKind.Keyword => new RuleToken(RuleTokenKind.Word, token.Text, line),
            TokenKind.WholeNumber => new RuleToken(RuleTokenKind.Number, token.Text, line),
            TokenKind.Text when IsPlain(lexed.Source.Text, token) => new RuleToken(RuleTokenKind.Text, token.Text, line),
            TokenKind.Text or TokenKind.StringStart => throw new DartSubsetException(file, line, "only plain texts are allowed"),
            TokenKind.Sign => new RuleToken(RuleTokenKind.Sign, sign, line),
            TokenKind.End => new RuleToken(RuleTokenKind.End, "", line),
            _ => throw new DartSubsetException(file, line, $"{token.Text} is not allowed in rules"),
        };
    }

    // One pair of single quotes, and nothing between them that means something else.
    private static bool IsPlain(string text, Token token) =>
        text[token.Start] == '\'' && token.End - token.Start == token.Text.Length + 2 && !token.Text.Contains('\\');

    // The lexer leaves every '>' alone, since it may end type arguments; in expressions they belong together.
    private static string Joined(IReadOnlyList<Token> tokens, int place)
    {
        if (tokens[place].Kind != TokenKind.Sign)
        {
            return "";
        }

        var sign = tokens[place].Text;
        while (sign[0] == '>' && sign[^1] == '>' && Touching(tokens, place, sign.Length) is { } next && next is ">" or "=")
        {
            sign += next;
        }

        return sign;
    }

    private static string? Touching(IReadOnlyList<Token> tokens, int place, int length) =>
        place + length < tokens.Count && tokens[place + length].Start == tokens[place].Start + length ? tokens[place + length].Text : null;
}
