using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Operators by precedence.</summary>
public sealed partial class Parser
{
    private string? AssignmentOperator()
    {
        if (
            Current is
            {
                Kind: TokenKind.Sign,
                Text: "=" or "+=" or "-=" or "*=" or "/=" or "~/=" or "%=" or "&=" or "|=" or "^=" or "<<=" or "??="
            } token
        )
        {
            _at++;
            return token.Text;
        }

        // >>= and >>>=
        if (GreaterSign() is { } sign && sign.EndsWith('=') && sign != ">=")
        {
            _at += sign.Length;
            return sign;
        }

        return null;
    }

    // The sign that adjacent > and = make: >, >=, >>, >>=, >>>, >>>=.
    private string? GreaterSign()
    {
        if (!Is(">"))
        {
            return null;
        }

        var length = 1;
        while (length < 3 && At(_at + length).Is(">") && TouchesNext(_at + length - 1))
        {
            length++;
        }

        var equals = At(_at + length).Is("=") && TouchesNext(_at + length - 1);
        return new string('>', length) + (equals ? "=" : "");
    }

    private Expression ParseConditional()
    {
        var offset = Offset;
        var condition = ParseBinary(1);
        if (!Take("?"))
        {
            return condition;
        }

        var outer = _closures;
        _closures = Closures.All;
        var then = ParseNoCascade();
        _closures = outer;
        Expect(":");
        return new Expression.Conditional(offset, condition, then, ParseNoCascade());
    }

    private Expression ParseBinary(int level)
    {
        var offset = Offset;
        var left = ParseUnary();
        for (var length = 0; ; length++)
        {
            CheckChain(length);
            var (sign, precedence) = BinaryOperator();
            if (sign is null || precedence < level)
            {
                return left;
            }

            var signOffset = Offset;
            if (sign == "is")
            {
                _at++;
                var negated = Take("!");
                left = new Expression.Is(offset, left, Deeper(() => ParseType(nullableBefore: false)), negated);
            }
            else if (sign == "as")
            {
                _at++;
                left = new Expression.As(offset, left, Deeper(() => ParseType(nullableBefore: false)));
            }
            else
            {
                _at += sign[0] == '>' ? sign.Length : 1;
                left = new Expression.Binary(offset, sign, signOffset, left, Deeper(() => ParseBinary(precedence + 1)));
            }
        }
    }

    private Expression ParseUnary()
    {
        var token = Current;
        if (token is { Kind: TokenKind.Sign, Text: "-" or "!" or "~" or "++" or "--" })
        {
            _at++;
            return new Expression.Prefix(token.Start, token.Text, Deeper(ParseUnary));
        }

        if (BeginsAwait())
        {
            _at++;
            return new Expression.Await(token.Start, Deeper(ParseUnary));
        }

        return ParseSelectors(ParsePrimary());
    }

    // Outside of an async function the word is a name.
    private bool BeginsAwait() => Is("await") && _async;
}
