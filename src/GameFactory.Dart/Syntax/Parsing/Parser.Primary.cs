using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>What expressions are made of.</summary>
public sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                _at++;
                return new Expression.Name(token.Start, token.Text);
            case TokenKind.WholeNumber:
                _at++;
                return new Expression.WholeNumber(token.Start, token.Text);
            case TokenKind.Fraction:
                _at++;
                return new Expression.Fraction(token.Start, token.Text);
            case TokenKind.Text or TokenKind.StringStart:
                return ParseText();
            case TokenKind.Keyword:
                return ParseKeywordPrimary(token);
            case TokenKind.Sign:
                return ParseSignPrimary(token);
            default:
                throw Unexpected("an expression");
        }
    }

    private Expression ParseKeywordPrimary(Token token)
    {
        switch (token.Text)
        {
            case "true" or "false":
                _at++;
                return new Expression.Boolean(token.Start, token.Text == "true");
            case "null":
                _at++;
                return new Expression.Null(token.Start);
            case "this":
                _at++;
                return new Expression.This(token.Start);
            case "super":
                _at++;
                return new Expression.Super(token.Start);
            case "rethrow":
                _at++;
                return new Expression.Rethrow(token.Start);
            case "throw":
                _at++;
                return new Expression.Throw(token.Start, ParseNoCascade());
            case "new":
                _at++;
                return ParseNew(token.Start, isConst: false);
            case "const":
                _at++;
                return ParseConst(token.Start);
            case "switch":
                return ParseSwitchExpression();
            case "void":
                _at++;
                return new Expression.Name(token.Start, "void");
            default:
                throw Unexpected("an expression");
        }
    }

    private Expression ParseSignPrimary(Token token)
    {
        switch (token.Text)
        {
            case "(" when BeginsClosure(_at):
                return new Expression.Closure(token.Start, ParseFunctionRest(token.Start, hasParameters: true, closure: true));
            case "(":
                return ParseBrackets(isConst: false);
            case "[" or "{":
                return ParseCollection(token.Start, isConst: false, []);
            case "<":
                return ParseTyped(token.Start);
            case "#":
                return ParseSymbol();
            case "." when Ahead(1).IsName || NextIs("new"):
                _at++;
                return new Expression.Shorthand(token.Start, false, ParseMemberName());
            default:
                throw Unexpected("an expression");
        }
    }

    // (a, b) => c, (a) { }, (a) async { }
    private bool BeginsClosure(int bracket)
    {
        var after = AfterPartner(bracket);
        return after > 0
            && _closures != Closures.None
            && (At(after).Is("=>") || (At(after).Is("{") && _closures == Closures.All) || IsAsyncBody(after));
    }

    private bool IsAsyncBody(int index) =>
        (At(index).Is("async") || At(index).Is("sync")) && (At(index + 1).Is("{") || At(index + 1).Is("=>") || At(index + 1).Is("*"));

    private Expression ParseBrackets(bool isConst)
    {
        var offset = Offset;
        Expect("(");
        var outer = _closures;
        _closures = Closures.All;
        var fields = new List<Argument>();
        var comma = false;
        while (!Take(")"))
        {
            fields.Add(ParseArgument());
            if (!Take(","))
            {
                Expect(")");
                break;
            }

            comma = true;
        }

        _closures = outer;
        return fields is [{ Name: null } only] && !comma
            ? new Expression.Parenthesized(offset, only.Value)
            : new Expression.RecordLiteral(offset, isConst, fields);
    }

    private Expression.Text ParseText()
    {
        var offset = Offset;
        var parts = new List<Expression.TextPart>();
        while (Current.Kind is TokenKind.Text or TokenKind.StringStart)
        {
            var token = Current;
            _at++;
            parts.Add(new Expression.TextPart(token.Start, token.Text, null));
            if (token.Kind == TokenKind.StringStart)
            {
                ParseInterpolations(parts);
            }
        }

        return new Expression.Text(offset, parts);
    }

    private Expression ParseConst(int offset)
    {
        if (Is("[") || Is("{"))
        {
            return ParseCollection(offset, isConst: true, []);
        }

        if (Is("<"))
        {
            return ParseCollection(offset, isConst: true, ParseTypeArguments());
        }

        if (Is("("))
        {
            return ParseBrackets(isConst: true);
        }

        if (Take("."))
        {
            return new Expression.Shorthand(offset, true, ParseMemberName());
        }

        return ParseNew(offset, isConst: true);
    }

    private Expression.New ParseNew(int offset, bool isConst)
    {
        var (type, constructor) = ParseConstructorName();
        return new Expression.New(offset, isConst, type, constructor, ParseArguments());
    }

    // A, A.name, p.A.name, A<T>.name; of two names the second is the constructor's, though the first may be a prefix.
    private (TypeNode.Named Type, Identifier? Constructor) ParseConstructorName()
    {
        var offset = Offset;
        var names = new List<Identifier> { ParseName() };
        while (names.Count < 3 && Is("."))
        {
            _at++;
            names.Add(ParseMemberName());
        }

        IReadOnlyList<TypeNode> arguments = [];
        Identifier? constructor = null;
        if (Is("<"))
        {
            arguments = ParseTypeArguments();
            constructor = Take(".") ? ParseMemberName() : null;
            var prefix = names.Count > 1 ? names[0].Name : null;
            return (new TypeNode.Named(offset, prefix, names[^1].Name, arguments, false), constructor);
        }

        constructor = names.Count > 1 ? names[^1] : null;
        var (before, name) = names.Count > 2 ? (names[0].Name, names[1].Name) : ((string?)null, names[0].Name);
        return (new TypeNode.Named(offset, before, name, arguments, false), constructor);
    }

    private Expression.Switch ParseSwitchExpression()
    {
        var offset = Offset;
        Expect("switch");
        Expect("(");
        var outer = _closures;
        _closures = Closures.All;
        var operand = ParseExpression();
        Expect(")");
        Expect("{");
        var arms = Separated("}", () =>
        {
            var start = Offset;
            var pattern = ParsePattern(binds: false);
            var guard = Take("when") ? ParseGuard() : null;
            Expect("=>");
            return new Expression.SwitchArm(start, pattern, guard, ParseExpression());
        });
        _closures = outer;
        return new Expression.Switch(offset, operand, arms);
    }
}
