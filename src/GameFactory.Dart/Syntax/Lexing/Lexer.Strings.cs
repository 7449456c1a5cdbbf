using System.Globalization;
using System.Text;

namespace GameFactory.Dart.Syntax.Lexing;

/// <summary>Strings with their interpolations: those that are open lie on a stack, so that depth costs no recursion.</summary>
public sealed partial class Lexer
{
    private void StartString()
    {
        var start = _at;
        var raw = _text[_at] == 'r';
        if (raw)
        {
            _at++;
        }

        var quote = _text[_at];
        var triple = _at + 2 < _text.Length && _text[_at + 1] == quote && _text[_at + 2] == quote;
        var open = new OpenString(start, new string(quote, triple ? 3 : 1), raw);
        _at += open.Quote.Length;
        if (triple)
        {
            SkipFirstBlankLine(raw);
        }

        ReadString(open, start);
    }

    // What follows the opening quotes of a string of several lines up to the line's end does not count, if it is blank.
    private void SkipFirstBlankLine(bool raw)
    {
        var at = _at;
        while (at < _text.Length && (_text[at] is ' ' or '\t' or '\r' || (_text[at] == '\\' && !raw && IsBlankEscape(at))))
        {
            at += _text[at] == '\\' ? 2 : 1;
        }

        if (at < _text.Length && _text[at] == '\n')
        {
            _at = at + 1;
        }
    }

    private bool IsBlankEscape(int at) => at + 1 < _text.Length && _text[at + 1] is ' ' or '\t' or '\r' or '\n';

    private void ContinueString(OpenString open)
    {
        _strings.Pop();
        ReadString(open, _at - 1);
    }

    private void ReadString(OpenString open, int start)
    {
        var value = new StringBuilder();
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (string.CompareOrdinal(_text, _at, open.Quote, 0, open.Quote.Length) == 0)
            {
                _at += open.Quote.Length;
                Add(open.Parts ? TokenKind.StringEnd : TokenKind.Text, start, value.ToString());
                return;
            }

            if (c == '\n' && open.Quote.Length == 1)
            {
                break;
            }

            if (c == '$' && !open.Raw)
            {
                if (OpensExpression(open, ref start, value))
                {
                    return;
                }
            }
            else if (c == '\\' && !open.Raw)
            {
                ReadEscape(value);
            }
            else if (c != '\r' || Next() != '\n')
            {
                value.Append(c);
                _at++;
            }
            else
            {
                _at++;
            }
        }

        Find(open.Start, "the string is not closed");
    }

    // ${expression}: the tokens that follow are the expression's, up to the brace that ends it. $name is read here.
    private bool OpensExpression(OpenString open, ref int start, StringBuilder value)
    {
        if (Next() is not { } next || (next != '{' && (!IsNameStart(next) || next == '$')))
        {
            Find(_at, "'$' is not followed by a name or a brace");
            value.Append('$');
            _at++;
            return false;
        }

        _at++;
        Add(open.Parts ? TokenKind.StringMiddle : TokenKind.StringStart, start, value.ToString());
        open.Parts = true;
        if (next == '{')
        {
            _at++;
            open.Braces = 0;
            _strings.Push(open);
            return true;
        }

        var name = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]) && _text[_at] != '$')
        {
            _at++;
        }

        var word = Interned(_text.AsSpan(name, _at - name));
        Add(Words.Reserved.Contains(word) ? TokenKind.Keyword : TokenKind.Name, name, word);
        value.Clear();
        start = _at;
        return false;
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = _at;
        _at += 2;
        switch (start + 1 < _text.Length ? _text[start + 1] : '\0')
        {
            case 'n':
                value.Append('\n');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 't':
                value.Append('\t');
                break;
            case 'b':
                value.Append('\b');
                break;
            case 'f':
                value.Append('\f');
                break;
            case 'v':
                value.Append('\v');
                break;
            case 'x':
                ReadCode(value, start, _at, 2);
                break;
            case 'u' when _at < _text.Length && _text[_at] == '{':
                ReadBracedCode(value, start);
                break;
            case 'u':
                ReadCode(value, start, _at, 4);
                break;
            case '\0':
                _at = Math.Min(_at, _text.Length);
                break;
            case var other:
                value.Append(other);
                break;
        }
    }

    private void ReadBracedCode(StringBuilder value, int start)
    {
        var end = _text.IndexOf('}', _at, Math.Min(8, _text.Length - _at));
        if (end < 0)
        {
            Find(start, "the escape is not closed");
            return;
        }

        ReadCode(value, start, _at + 1, end - _at - 1);
        _at = end + 1;
    }

    private void ReadCode(StringBuilder value, int start, int at, int digits)
    {
        if (
            at + digits > _text.Length
            || !int.TryParse(_text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code > 0x10FFFF
        )
        {
            Find(start, "the escape is not a code of a character");
            return;
        }

        value.Append(code is > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString());
        _at = at + digits;
    }

    private sealed class OpenString(int start, string quote, bool raw)
    {
        public int Start { get; } = start;

        public string Quote { get; } = quote;

        public bool Raw { get; } = raw;

        /// <summary>Whether an interpolation was met.</summary>
        public bool Parts { get; set; }

        /// <summary>Braces that are open in the interpolation's expression.</summary>
        public int Braces { get; set; }
    }
}
