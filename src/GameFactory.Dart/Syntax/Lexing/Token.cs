namespace GameFactory.Dart.Syntax.Lexing;

/// <summary>A word of a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Text">As written; of a string the value.</param>
public readonly record struct Token(TokenKind Kind, int Start, int End, string Text)
{
    /// <summary>Whether it is this sign or word.</summary>
    public bool Is(string text) => Kind is TokenKind.Sign or TokenKind.Keyword or TokenKind.Name && Text == text;

    /// <summary>Whether it may name something.</summary>
    public bool IsName => Kind == TokenKind.Name;
}
