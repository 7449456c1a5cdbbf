using GameFactory.Dart.Syntax.Source;

namespace GameFactory.Dart.Syntax.Lexing;

/// <summary>Cuts a file into tokens. It never recurses and always ends: what it cannot read is a finding.</summary>
public sealed partial class Lexer
{
    /// <summary>Longer files are not read.</summary>
    public const int MostCharacters = 4_000_000;

    private const int MostFindings = 20;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<Finding> _findings = [];
    private readonly Stack<OpenString> _strings = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;
    private int _at;

    private Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The tokens of a file.</summary>
    public static LexedText Lex(SourceText source) => new Lexer(source).Run();

    private LexedText Run()
    {
        if (_text.Length > MostCharacters)
        {
            _findings.Add(_source.Found(0, $"the file is longer than {MostCharacters} characters"));
        }
        else
        {
            ReadAll();
        }

        Add(TokenKind.End, _text.Length, "");
        var partners = _findings.Count == 0 ? Brackets.Match(_source, _tokens, _findings) : [.. Enumerable.Repeat(-1, _tokens.Count)];
        return new LexedText(_source, _tokens, partners, _findings);
    }

    private void ReadAll()
    {
        if (_text.StartsWith('\uFEFF'))
        {
            _at = 1;
        }

        if (_text.AsSpan(_at).StartsWith("#!"))
        {
            SkipLine();
        }

        while (_at < _text.Length && _findings.Count < MostFindings)
        {
            ReadOne();
        }

        if (_strings.TryPeek(out var open) && _findings.Count < MostFindings)
        {
            Find(open.Start, "the string is not closed");
        }
    }

    private void ReadOne()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (c == '/' && Next() is '/')
        {
            SkipLine();
        }
        else if (c == '/' && Next() is '*')
        {
            SkipBlockComment();
        }
        else if (c is '\'' or '"' || (c == 'r' && Next() is '\'' or '"'))
        {
            StartString();
        }
        else if (IsNameStart(c))
        {
            ReadName();
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && Next() is { } digit && char.IsAsciiDigit(digit)))
        {
            ReadNumber();
        }
        else
        {
            ReadSign();
        }
    }

    private void ReadSign()
    {
        if (_strings.TryPeek(out var open) && _text[_at] is '{' or '}')
        {
            if (_text[_at] == '}' && open.Braces == 0)
            {
                _at++;
                ContinueString(open);
                return;
            }

            open.Braces += _text[_at] == '{' ? 1 : -1;
        }

        if (Words.SignAt(_text, _at) is not { } sign)
        {
            Find(_at, $"U+{(int)_text[_at]:X4} begins nothing");
            _at++;
            return;
        }

        var start = _at;
        _at += sign.Length;
        Add(TokenKind.Sign, start, sign);
    }

    private void ReadName()
    {
        var start = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]))
        {
            _at++;
        }

        var name = Interned(_text.AsSpan(start, _at - start));
        Add(Words.Reserved.Contains(name) ? TokenKind.Keyword : TokenKind.Name, start, name);
    }

    private void ReadNumber()
    {
        var start = _at;
        var kind = TokenKind.WholeNumber;
        if (_text[_at] == '0' && Next() is 'x' or 'X')
        {
            _at += 2;
            SkipDigits(char.IsAsciiHexDigit);
        }
        else
        {
            SkipDigits(char.IsAsciiDigit);
            if (_at + 1 < _text.Length && _text[_at] == '.' && char.IsAsciiDigit(_text[_at + 1]))
            {
                kind = TokenKind.Fraction;
                _at++;
                SkipDigits(char.IsAsciiDigit);
            }

            if (ExponentEnd() is { } digits)
            {
                kind = TokenKind.Fraction;
                _at = digits;
                SkipDigits(char.IsAsciiDigit);
            }
        }

        var text = _text[start.._at].Replace("_", "", StringComparison.Ordinal);
        Add(kind, start, text);
        if (text is "0x" or "0X" || _text[_at - 1] == '_')
        {
            Find(start, $"'{_text[start.._at]}' is not a number");
        }
    }

    private void SkipDigits(Func<char, bool> isDigit)
    {
        while (_at < _text.Length && (isDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }
    }

    // Where the digits of an exponent begin, if one follows.
    private int? ExponentEnd()
    {
        var at = _at;
        if (at >= _text.Length || _text[at] is not ('e' or 'E'))
        {
            return null;
        }

        at++;
        if (at < _text.Length && _text[at] is '+' or '-')
        {
            at++;
        }

        return at < _text.Length && char.IsAsciiDigit(_text[at]) ? at : null;
    }

    private void SkipLine()
    {
        var end = _text.IndexOf('\n', _at);
        _at = end < 0 ? _text.Length : end + 1;
    }

    // Block comments nest.
    private void SkipBlockComment()
    {
        var start = _at;
        var depth = 0;
        do
        {
            if (_at + 1 >= _text.Length)
            {
                _at = _text.Length;
                Find(start, "the comment is not closed");
                return;
            }

            var step = (_text[_at], _text[_at + 1]) switch
            {
                ('/', '*') => 1,
                ('*', '/') => -1,
                _ => 0,
            };
            depth += step;
            _at += step == 0 ? 1 : 2;
        } while (depth > 0);
    }

    private char? Next() => _at + 1 < _text.Length ? _text[_at + 1] : null;

    private string Interned(ReadOnlySpan<char> name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        known = string.Intern(name.ToString());
        _names.Add(known);
        return known;
    }

    private void Add(TokenKind kind, int start, string text) => _tokens.Add(new Token(kind, start, Math.Max(start, _at), text));

    private void Find(int offset, string message) => _findings.Add(_source.Found(offset, message));

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or '$';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';
}
