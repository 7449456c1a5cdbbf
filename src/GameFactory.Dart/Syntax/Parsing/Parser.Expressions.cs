using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Expressions by precedence.</summary>
public sealed partial class Parser
{
    private const int Equality = 4;

    private const int Relation = 5;

    private const int BitOr = 6;

    private Closures _closures;

    // Before the arrow of a case brackets are no parameters.
    private Expression ParseGuard()
    {
        var outer = _closures;
        _closures = Closures.None;
        var guard = ParseExpression();
        _closures = outer;
        return guard;
    }

    private Expression ParseExpression() => Deeper(ParseExpressionHere);

    private Expression ParseExpressionHere()
    {
        var offset = Offset;
        if (Take("throw"))
        {
            return new Expression.Throw(offset, ParseExpression());
        }

        if (BeginsPatternAssignment())
        {
            var pattern = ParsePattern(binds: true);
            Expect("=");
            return new Expression.PatternAssignment(offset, pattern, ParseExpression());
        }

        var value = ParseConditional();
        if (AssignmentOperator() is { } sign)
        {
            CheckAssignable(value);
            value = new Expression.Assignment(offset, sign, value, ParseExpression());
        }

        return Is("..") || Is("?..") ? ParseCascade(offset, value) : value;
    }

    // As an expression, but what cascades belongs to the outer one.
    private Expression ParseNoCascade() =>
        Deeper(() =>
        {
            var offset = Offset;

            if (Take("throw"))
            {
                return new Expression.Throw(offset, ParseNoCascade());
            }

            var value = ParseConditional();
            if (AssignmentOperator() is not { } sign)
            {
                return value;
            }

            CheckAssignable(value);
            return new Expression.Assignment(offset, sign, value, ParseNoCascade());
        });

    private static void CheckAssignable(Expression target)
    {
        if (target is not (Expression.Name or Expression.Member or Expression.Index))
        {
            throw new SyntaxError(target.Offset, "this cannot be assigned");
        }
    }

    // (a, b) = c; [a] = c; {'k': a} = c; T(a: b) = c.
    private bool BeginsPatternAssignment()
    {
        var at = _at;
        if (Current.IsName)
        {
            at++;
            at = At(at).Is(".") && At(at + 1).IsName ? at + 2 : at;
            at = At(at).Is("<") ? SkipTypeArguments(at) : at;
            if (at < 0 || !At(at).Is("("))
            {
                return false;
            }
        }
        else if (!Is("(") && !Is("[") && !Is("{"))
        {
            return false;
        }

        return AfterPartner(at) is var after and > 0 && At(after).Is("=");
    }

    private Expression.Cascade ParseCascade(int offset, Expression target)
    {
        var sections = new List<Expression>();
        var nullAware = Is("?..");
        while (Is("..") || Is("?.."))
        {
            CheckChain(sections.Count);
            var start = Offset;
            _at++;
            Expression section = new Expression.CascadeTarget(start);
            if (Is("["))
            {
                section = ParseIndex(section, nullAware: false);
            }
            else
            {
                section = new Expression.Member(start, section, ParseMemberName(), false);
            }

            section = ParseSelectors(section);
            if (AssignmentOperator() is { } sign)
            {
                section = new Expression.Assignment(start, sign, section, ParseNoCascade());
            }

            sections.Add(section);
        }

        return new Expression.Cascade(offset, target, nullAware, sections);
    }

    private (string? Sign, int Precedence) BinaryOperator()
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Sign or TokenKind.Keyword or TokenKind.Name))
        {
            return (null, 0);
        }

        if (token.Text == ">" && GreaterSign() is { } greater)
        {
            return greater switch
            {
                ">" or ">=" => (greater, Relation),
                ">>" or ">>>" => (greater, 9),
                _ => (null, 0),
            };
        }

        var precedence = token.Text switch
        {
            "??" => 1,
            "||" => 2,
            "&&" => 3,
            "==" or "!=" => Equality,
            "<" or "<=" or "is" or "as" => Relation,
            "|" => BitOr,
            "^" => 7,
            "&" => 8,
            "<<" => 9,
            "+" or "-" => 10,
            "*" or "/" or "%" or "~/" => 11,
            _ => 0,
        };
        return precedence == 0 ? (null, 0) : (token.Text, precedence);
    }

    // In the initializers of a constructor a bracket before a brace begins its body, in a guard one before an arrow is a condition.
    private enum Closures
    {
        All,
        WithoutBrace,
        None,
    }
}
