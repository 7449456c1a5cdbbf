using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Literals.</summary>
public sealed partial class Parser
{
    // <T>[…], <K, V>{…}, <T>(a) => b
    private Expression ParseTyped(int offset)
    {
        var after = SkipTypeArguments(_at);
        var parameters = after > 0 && At(after).Is("(") ? after : SkipTypeParameters(_at);
        if (parameters > 0 && At(parameters).Is("("))
        {
            return new Expression.Closure(offset, ParseFunctionRest(offset, hasParameters: true, closure: true));
        }

        return ParseCollection(offset, isConst: false, ParseTypeArguments());
    }

    private Expression ParseCollection(int offset, bool isConst, List<TypeNode> types)
    {
        var outer = _closures;
        _closures = Closures.All;
        Expression literal;
        if (Take("["))
        {
            literal = new Expression.ListLiteral(offset, isConst, types.Count > 0 ? types[0] : null, Separated("]", ParseElement));
        }
        else
        {
            Expect("{");
            literal = new Expression.BraceLiteral(offset, isConst, types, Separated("}", ParseElement));
        }

        _closures = outer;
        return literal;
    }

    private Element ParseElement() =>
        Deeper<Element>(() =>
        {
            var offset = Offset;
            if (Is("if"))
            {
                _at++;
                var condition = ParseCondition();
                var then = ParseElement();
                return new Element.If(offset, condition, then, Take("else") ? ParseElement() : null);
            }

            if (Is("for") || (Is("await") && NextIs("for")))
            {
                var await = Take("await");
                _at++;
                var head = ParseForHead();
                return new Element.For(offset, await, head, ParseElement());
            }

            if (Is("...") || Is("...?"))
            {
                var nullAware = Is("...?");
                _at++;
                return new Element.Spread(offset, ParseExpression(), nullAware);
            }

            var keyNullAware = Take("?");
            var key = ParseExpression();
            if (!Take(":"))
            {
                return new Element.Value(offset, key, keyNullAware);
            }

            var itemNullAware = Take("?");
            return new Element.Entry(offset, key, keyNullAware, ParseExpression(), itemNullAware);
        });

    private void ParseInterpolations(List<Expression.TextPart> parts)
    {
        while (true)
        {
            parts.Add(new Expression.TextPart(Offset, "", ParseInterpolated()));
            var token = Current;
            if (token.Kind is not (TokenKind.StringMiddle or TokenKind.StringEnd))
            {
                throw Unexpected("the end of the interpolation");
            }

            _at++;
            parts.Add(new Expression.TextPart(token.Start, token.Text, null));
            if (token.Kind == TokenKind.StringEnd)
            {
                return;
            }
        }
    }

    private Expression ParseInterpolated()
    {
        var outer = _closures;
        _closures = Closures.All;
        var value = ParseExpression();
        _closures = outer;
        return value;
    }

    private Expression.Symbol ParseSymbol()
    {
        var offset = Offset;
        Expect("#");
        if (Current.Kind == TokenKind.Sign)
        {
            var sign =
                Is(">") ? GreaterSign()!
                : Is("[") ? (Ahead(2).Is("=") ? "[]=" : "[]")
                : Current.Text;
            _at +=
                Is("[") ? sign.Length
                : Is(">") ? sign.Length
                : 1;
            return new Expression.Symbol(offset, sign);
        }

        return new Expression.Symbol(offset, Take("void") ? "void" : ParseDotted());
    }
}
