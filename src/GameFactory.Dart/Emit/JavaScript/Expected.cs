using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>What the type that is wanted at a place says of an expression: whether <c>{}</c> is a set or a map, and whose member
/// <c>.name</c> is.</summary>
internal static class Expected
{
    /// <summary>The expression with what the type adds to it.</summary>
    public static Expression As(this Expression expression, TypeNode? type) =>
        type is not TypeNode.Named named
            ? expression
            : expression switch
            {
                Expression.Parenthesized inner => inner with { Inner = inner.Inner.As(type) },
                Expression.Conditional choice => choice with { Then = choice.Then.As(type), Else = choice.Else.As(type) },
                Expression.Binary { Operator: "??" } binary => binary with { Right = binary.Right.As(type) },
                Expression.Shorthand shorthand => new Expression.Member(
                    shorthand.Offset,
                    TypeName(named, shorthand.Offset),
                    shorthand.Selected,
                    false
                ),
                Expression.Call { Target: Expression.Shorthand } call => call with { Target = call.Target.As(type) },
                Expression.Await wait => wait,
                Expression.BraceLiteral { TypeArguments.Count: 0 } literal => Literal(literal, named),
                Expression.ListLiteral { ElementType: null } list when named.Arguments is [var item] => list with
                {
                    Elements = [.. list.Elements.Select(one => one.As(item))],
                },
                _ => expression,
            };

    private static Expression.BraceLiteral Literal(Expression.BraceLiteral literal, TypeNode.Named type) =>
        type switch
        {
            { Name: "Set" or "Iterable", Arguments: [var item] } => literal with
            {
                TypeArguments = [item],
                Elements = [.. literal.Elements.Select(one => one.As(item))],
            },
            { Name: "Map", Arguments: [var key, var item] } => literal with
            {
                TypeArguments = [key, item],
                Elements = [.. literal.Elements.Select(one => one.As(item))],
            },
            _ => literal,
        };

    private static Element As(this Element element, TypeNode type) =>
        element switch
        {
            Element.Value value => value with { Expression = value.Expression.As(type) },
            Element.Entry entry => entry with { Item = entry.Item.As(type) },
            Element.If choice => choice with { Then = choice.Then.As(type), Else = choice.Else?.As(type) },
            Element.For loop => loop with { Body = loop.Body.As(type) },
            _ => element,
        };

    private static Expression TypeName(TypeNode.Named type, int offset) =>
        type.Prefix is null
            ? new Expression.Name(offset, type.Name)
            : new Expression.Member(offset, new Expression.Name(offset, type.Prefix), new Identifier(offset, type.Name), false);
}
