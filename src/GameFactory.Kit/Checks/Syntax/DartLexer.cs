using System.Text;

namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Cuts Dart source into tokens; comments are left out. It never fails: what is broken becomes a finding.</summary>
internal sealed class DartLexer
{
    // Longest first. '>' is always single, so that nested type arguments close one by one.
    private static readonly string[] s_signs =
    [
        "...?",
        "??=",
        "~/=",
        "<<=",
        "...",
        "?..",
        "??",
        "?.",
        "..",
        "=>",
        "==",
        "!=",
        "<=",
        "&&",
        "||",
        "++",
        "--",
        "+=",
        "-=",
        "*=",
        "/=",
        "%=",
        "&=",
        "|=",
        "^=",
        "~/",
        "<<",
    ];

    private const string SingleSigns = "{}()[];,.:?!@#=<>+-*/%&|^~";

    private readonly string _source;
    private readonly List<DartToken> _tokens = [];
    private readonly List<string> _findings = [];
    private int _place;
    private int _line = 1;

    private DartLexer(string source)
    {
        this._source = source;
    }

    /// <summary>The tokens, ended by one of kind End, and what is broken.</summary>
    public static (IReadOnlyList<DartToken> Tokens, IReadOnlyList<string> Findings) Read(string source)
    {
        var lexer = new DartLexer(source);
        lexer.ReadUntil(closing: false);
        lexer._tokens.Add(new DartToken(DartTokenKind.End, "", lexer._line));
        return (lexer._tokens, lexer._findings);
    }

    /// <summary>Reads to the end, or to the brace that closes an interpolation.</summary>
    private void ReadUntil(bool closing)
    {
        var depth = 0;
        while (_place < _source.Length)
        {
            var c = _source[_place];
            if (closing && c == '}' && depth == 0)
            {
                return;
            }

            depth +=
                c == '{' ? 1
                : c == '}' ? -1
                : 0;
            if (char.IsWhiteSpace(c))
            {
                _line += c == '\n' ? 1 : 0;
                _place++;
            }
            else if (c == '/' && Peek(1) is '/' or '*')
            {
                SkipComment();
            }
            else
            {
                ReadToken(c);
            }
        }
    }

    private void ReadToken(char c)
    {
        if (c is '\'' or '"' || (c == 'r' && Peek(1) is '\'' or '"'))
        {
            ReadText();
        }
        else if (char.IsLetter(c) || c is '_' or '$')
        {
            ReadWord();
        }
        else if (char.IsDigit(c) || (c == '.' && char.IsDigit(Peek(1))))
        {
            ReadNumber();
        }
        else
        {
            ReadSign(c);
        }
    }

    private char Peek(int ahead) => _place + ahead < _source.Length ? _source[_place + ahead] : '\0';

    private void SkipComment()
    {
        if (Peek(1) == '/')
        {
            var end = _source.IndexOf('\n', _place);
            _place = end < 0 ? _source.Length : end;
            return;
        }

        var start = _line;
        var depth = 0;
        while (_place < _source.Length)
        {
            var step = (_source[_place], Peek(1)) switch
            {
                ('/', '*') => 1,
                ('*', '/') => -1,
                _ => 0,
            };
            _line += _source[_place] == '\n' ? 1 : 0;
            _place += step == 0 ? 1 : 2;
            depth += step;
            if (depth == 0)
            {
                return;
            }
        }

        _findings.Add($"the comment that begins in line {start} has no end");
    }

    private void ReadWord()
    {
        var start = _place;
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) is '_' or '$')
        {
            _place++;
        }

        _tokens.Add(new DartToken(DartTokenKind.Word, _source[start.._place], _line));
    }

    private void ReadNumber()
    {
        var start = _place;
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_' || (Peek(0) == '.' && char.IsDigit(Peek(1))) || IsExponentSign(start))
        {
            _place++;
        }

        _tokens.Add(new DartToken(DartTokenKind.Number, _source[start.._place], _line));
    }

    private bool IsExponentSign(int start) =>
        Peek(0) is '+' or '-' && _source[_place - 1] is 'e' or 'E' && _source[Math.Min(start + 1, _place)] != 'x';

    private void ReadSign(char c)
    {
        foreach (var sign in s_signs)
        {
            if (string.CompareOrdinal(_source, _place, sign, 0, sign.Length) == 0)
            {
                _tokens.Add(new DartToken(DartTokenKind.Sign, sign, _line));
                _place += sign.Length;
                return;
            }
        }

        if (SingleSigns.Contains(c))
        {
            _tokens.Add(new DartToken(DartTokenKind.Sign, c.ToString(), _line));
        }
        else
        {
            _findings.Add($"line {_line} holds the character U+{(int)c:X4}, which Dart does not know");
        }

        _place++;
    }

    private void ReadText()
    {
        var raw = _source[_place] == 'r';
        _place += raw ? 1 : 0;
        var quote = _source[_place];
        var triple = Peek(1) == quote && Peek(2) == quote;
        var end = new string(quote, triple ? 3 : 1);
        _place += end.Length;
        var start = _line;
        var index = _tokens.Count;
        _tokens.Add(default);
        var content = new StringBuilder();
        while (_place < _source.Length && string.CompareOrdinal(_source, _place, end, 0, end.Length) != 0)
        {
            if (_source[_place] == '\n' && !triple)
            {
                break;
            }

            ReadPart(content, raw);
        }

        if (_place >= _source.Length || _source[_place] == '\n')
        {
            _findings.Add($"the text that begins in line {start} has no end");
        }
        else
        {
            _place += end.Length;
        }

        _tokens[index] = new DartToken(DartTokenKind.Text, content.ToString(), start);
    }

    private void ReadPart(StringBuilder content, bool raw)
    {
        var c = _source[_place];
        if (c == '\\' && !raw)
        {
            content.Append(c).Append(Peek(1));
            _place += 2;
        }
        else if (c == '$' && !raw && (Peek(1) == '{' || char.IsLetter(Peek(1)) || Peek(1) == '_'))
        {
            content.Append(DartToken.Gap);
            ReadInterpolation();
        }
        else
        {
            _line += c == '\n' ? 1 : 0;
            content.Append(c);
            _place++;
        }
    }

    private void ReadInterpolation()
    {
        _tokens.Add(new DartToken(DartTokenKind.Sign, DartToken.InterpolationOpen, _line));
        if (Peek(1) == '{')
        {
            _place += 2;
            ReadUntil(closing: true);
            _place++;
        }
        else
        {
            _place++;
            var start = _place;
            while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_')
            {
                _place++;
            }

            _tokens.Add(new DartToken(DartTokenKind.Word, _source[start.._place], _line));
        }

        _tokens.Add(new DartToken(DartTokenKind.Sign, DartToken.InterpolationClose, _line));
    }
}
