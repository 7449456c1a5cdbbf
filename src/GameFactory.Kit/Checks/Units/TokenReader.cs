using System.Text;
using GameFactory.Dart.Syntax.Lexing;

namespace GameFactory.Kit.Checks.Units;

/// <summary>Puts the lexer's tokens into the order in which the checks read them, with the partners of brackets.</summary>
internal sealed class TokenReader
{
    private readonly LexedText _lexed;
    private readonly List<DartToken> _tokens = [];
    private readonly List<int> _starts = [];
    private readonly List<(int Open, int Close)> _pairs = [];
    private readonly Stack<(int Place, StringBuilder Content, int Line)> _strings = [];
    private readonly Stack<int> _open = [];

    private TokenReader(LexedText lexed)
    {
        _lexed = lexed;
    }

    /// <summary>The tokens, ended by one of kind End; the partner of each bracket, otherwise -1; where each begins in the file.</summary>
    public static (IReadOnlyList<DartToken> Tokens, int[] Partners, IReadOnlyList<int> Starts) Read(LexedText lexed)
    {
        var reader = new TokenReader(lexed);
        foreach (var token in lexed.Tokens)
        {
            reader.Add(token);
        }

        var partners = new int[reader._tokens.Count];
        Array.Fill(partners, -1);
        foreach (var (open, close) in reader._pairs)
        {
            (partners[open], partners[close]) = (close, open);
        }

        return (reader._tokens, partners, reader._starts);
    }

    private void Add(Token token)
    {
        var line = _lexed.Source.Place(token.Start).Line;
        switch (token.Kind)
        {
            case TokenKind.StringStart:
                _strings.Push((_tokens.Count, new StringBuilder(token.Text), line));
                Put(token, new DartToken(DartTokenKind.Text, "", line));
                Open(token, line);
                break;
            case TokenKind.StringMiddle:
                Close(token, line);
                Continue(token);
                Open(token, line);
                break;
            case TokenKind.StringEnd:
                Close(token, line);
                Continue(token);
                if (_strings.TryPop(out var ended))
                {
                    _tokens[ended.Place] = new DartToken(DartTokenKind.Text, ended.Content.ToString(), ended.Line);
                }

                break;
            case TokenKind.Sign:
                Put(token, new DartToken(DartTokenKind.Sign, token.Text, line));
                Pair(token.Text);
                break;
            default:
                Put(token, new DartToken(KindOf(token.Kind), token.Text, line, IsName(token)));
                break;
        }
    }

    private void Put(Token token, DartToken seen)
    {
        _tokens.Add(seen);
        _starts.Add(token.Start);
    }

    private void Open(Token token, int line)
    {
        _open.Push(_tokens.Count);
        Put(token, new DartToken(DartTokenKind.Sign, DartToken.InterpolationOpen, line));
    }

    private void Close(Token token, int line)
    {
        Put(token, new DartToken(DartTokenKind.Sign, DartToken.InterpolationClose, line));
        PairWithOpen();
    }

    private void Continue(Token token)
    {
        if (_strings.TryPeek(out var open))
        {
            open.Content.Append(DartToken.Gap).Append(token.Text);
        }
    }

    private void Pair(string sign)
    {
        if (sign is "(" or "[" or "{")
        {
            _open.Push(_tokens.Count - 1);
        }
        else if (sign is ")" or "]" or "}")
        {
            PairWithOpen();
        }
    }

    private void PairWithOpen()
    {
        if (_open.TryPop(out var open))
        {
            _pairs.Add((open, _tokens.Count - 1));
        }
    }

    // Both mean something of their own in the functions where they stand.
    private static bool IsName(Token token) => token.IsName && token.Text is not ("await" or "yield");

    private static DartTokenKind KindOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.Name or TokenKind.Keyword => DartTokenKind.Word,
            TokenKind.WholeNumber or TokenKind.Fraction => DartTokenKind.Number,
            TokenKind.Text => DartTokenKind.Text,
            _ => DartTokenKind.End,
        };
}
