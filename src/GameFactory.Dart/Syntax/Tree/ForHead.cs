namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What stands in the brackets of a <c>for</c>.</summary>
public abstract record ForHead(int Offset) : Node(Offset)
{
    /// <summary><c>var i = 0; i &lt; n; i++</c>.</summary>
    public sealed record Counted(int Offset, Statement? Start, Expression? Condition, IReadOnlyList<Expression> Updates) : ForHead(Offset);

    /// <summary><c>final x in xs</c>, or <c>x in xs</c> with a variable that is there.</summary>
    public sealed record Each(int Offset, bool Declares, Modifiers Modifiers, TypeNode? Type, Identifier Name, Expression Iterable)
        : ForHead(Offset);

    /// <summary><c>final (a, b) in xs</c>.</summary>
    public sealed record EachPattern(int Offset, Modifiers Modifiers, Pattern Pattern, Expression Iterable) : ForHead(Offset);
}
