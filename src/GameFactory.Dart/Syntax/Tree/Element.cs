namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What stands between the commas of a list, set or map.</summary>
public abstract record Element(int Offset) : Node(Offset)
{
    /// <summary><c>a</c>; <c>?a</c> is left out when it is null.</summary>
    public sealed record Value(int Offset, Expression Expression, bool NullAware) : Element(Offset);

    /// <summary><c>k: v</c>.</summary>
    public sealed record Entry(int Offset, Expression Key, bool KeyNullAware, Expression Item, bool ItemNullAware) : Element(Offset);

    /// <summary><c>...a</c>, <c>...?a</c>.</summary>
    public sealed record Spread(int Offset, Expression Expression, bool NullAware) : Element(Offset);

    /// <summary><c>if (a) b else c</c>.</summary>
    public sealed record If(int Offset, Condition Condition, Element Then, Element? Else) : Element(Offset);

    /// <summary><c>for (…) a</c>.</summary>
    public sealed record For(int Offset, bool Await, ForHead Head, Element Body) : Element(Offset);
}
