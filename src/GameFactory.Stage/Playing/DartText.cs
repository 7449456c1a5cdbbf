using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Source;

namespace GameFactory.Stage.Playing;

/// <summary>Reads texts that stand in Dart.</summary>
internal static class DartText
{
    /// <summary>The value of the strings that stand next to each other from an offset on.</summary>
    public static string ValueAt(string source, int offset) =>
        string.Concat(
            Lexer
                .Lex(new SourceText("", source[offset..(source.IndexOf(';', offset) is var end && end < 0 ? source.Length : end)]))
                .Tokens.TakeWhile(token => token.Kind == TokenKind.Text)
                .Select(token => token.Text)
        );
}
