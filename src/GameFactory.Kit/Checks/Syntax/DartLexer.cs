using System.Text;

namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Cuts Dart source into tokens; comments are left out. It never fails: what is broken becomes a finding.</summary>
internal sealed class DartLexer
{
    // Longest first. '>' is always single, so that nested type arguments close one by one.
    private static readonly string[] Signs =
    [
        "...?", "??=", "~/=", "<<=", "...", "?..", "??", "?.", "..", "=>", "==", "!=", "<=", "&&", "||", "++", "--",
        "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "~/", "<<",
    ];

    private const string SingleSigns = "{}()[];,.:?!@#=<>+-*/%&|^~";

    private readonly string source;
    private readonly List<DartToken> tokens = [];
    private readonly List<string> findings = [];
    private int place;
    private int line = 1;

    private DartLexer(string source)
    {
        this.source = source;
    }

    /// <summary>The tokens, ended by one of kind End, and what is broken.</summary>
    public static (IReadOnlyList<DartToken> Tokens, IReadOnlyList<string> Findings) Read(string source)
    {
        var lexer = new DartLexer(source);
        lexer.ReadUntil(closing: false);
        lexer.tokens.Add(new DartToken(DartTokenKind.End, "", lexer.line));
        return (lexer.tokens, lexer.findings);
    }

    /// <summary>Reads to the end, or to the brace that closes an interpolation.</summary>
    private void ReadUntil(bool closing)
    {
        var depth = 0;
        while (place < source.Length)
        {
            var c = source[place];
            if (closing && c == '}' && depth == 0)
            {
                return;
            }

            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (char.IsWhiteSpace(c))
            {
                line += c == '\n' ? 1 : 0;
                place++;
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

    private char Peek(int ahead) => place + ahead < source.Length ? source[place + ahead] : '\0';

    private void SkipComment()
    {
        if (Peek(1) == '/')
        {
            var end = source.IndexOf('\n', place);
            place = end < 0 ? source.Length : end;
            return;
        }

        var start = line;
        var depth = 0;
        while (place < source.Length)
        {
            var step = (source[place], Peek(1)) switch { ('/', '*') => 1, ('*', '/') => -1, _ => 0 };
            line += source[place] == '\n' ? 1 : 0;
            place += step == 0 ? 1 : 2;
            depth += step;
            if (depth == 0)
            {
                return;
            }
        }

        findings.Add($"the comment that begins in line {start} has no end");
    }

    private void ReadWord()
    {
        var start = place;
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) is '_' or '$')
        {
            place++;
        }

        tokens.Add(new DartToken(DartTokenKind.Word, source[start..place], line));
    }

    private void ReadNumber()
    {
        var start = place;
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_' || (Peek(0) == '.' && char.IsDigit(Peek(1)))
            || IsExponentSign(start))
        {
            place++;
        }

        tokens.Add(new DartToken(DartTokenKind.Number, source[start..place], line));
    }

    private bool IsExponentSign(int start) => Peek(0) is '+' or '-' && source[place - 1] is 'e' or 'E' && source[Math.Min(start + 1, place)] != 'x';

    private void ReadSign(char c)
    {
        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(source, place, sign, 0, sign.Length) == 0)
            {
                tokens.Add(new DartToken(DartTokenKind.Sign, sign, line));
                place += sign.Length;
                return;
            }
        }

        if (SingleSigns.Contains(c))
        {
            tokens.Add(new DartToken(DartTokenKind.Sign, c.ToString(), line));
        }
        else
        {
            findings.Add($"line {line} holds the character U+{(int)c:X4}, which Dart does not know");
        }

        place++;
    }

    private void ReadText()
    {
        var raw = source[place] == 'r';
        place += raw ? 1 : 0;
        var quote = source[place];
        var triple = Peek(1) == quote && Peek(2) == quote;
        var end = new string(quote, triple ? 3 : 1);
        place += end.Length;
        var start = line;
        var index = tokens.Count;
        tokens.Add(default);
        var content = new StringBuilder();
        while (place < source.Length && string.CompareOrdinal(source, place, end, 0, end.Length) != 0)
        {
            if (source[place] == '\n' && !triple)
            {
                break;
            }

            ReadPart(content, raw);
        }

        if (place >= source.Length || source[place] == '\n')
        {
            findings.Add($"the text that begins in line {start} has no end");
        }
        else
        {
            place += end.Length;
        }

        tokens[index] = new DartToken(DartTokenKind.Text, content.ToString(), start);
    }

    private void ReadPart(StringBuilder content, bool raw)
    {
        var c = source[place];
        if (c == '\\' && !raw)
        {
            content.Append(c).Append(Peek(1));
            place += 2;
        }
        else if (c == '$' && !raw && (Peek(1) == '{' || char.IsLetter(Peek(1)) || Peek(1) == '_'))
        {
            content.Append(DartToken.Gap);
            ReadInterpolation();
        }
        else
        {
            line += c == '\n' ? 1 : 0;
            content.Append(c);
            place++;
        }
    }

    private void ReadInterpolation()
    {
        tokens.Add(new DartToken(DartTokenKind.Sign, DartToken.InterpolationOpen, line));
        if (Peek(1) == '{')
        {
            place += 2;
            ReadUntil(closing: true);
            place++;
        }
        else
        {
            place++;
            var start = place;
            while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_')
            {
                place++;
            }

            tokens.Add(new DartToken(DartTokenKind.Word, source[start..place], line));
        }

        tokens.Add(new DartToken(DartTokenKind.Sign, DartToken.InterpolationClose, line));
    }
}
