namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What a value is matched with or taken apart by.</summary>
public abstract record Pattern(int Offset) : Node(Offset)
{
    /// <summary>A value that is equal.</summary>
    public sealed record Constant(int Offset, Expression Value) : Pattern(Offset);

    /// <summary><c>var a</c>, <c>int a</c>; <c>a</c> where names bind. <c>_</c> binds nothing.</summary>
    public sealed record Variable(int Offset, Modifiers Modifiers, TypeNode? Type, Identifier Name) : Pattern(Offset)
    {
        /// <summary>Whether it only stands for something.</summary>
        public bool IsWildcard => Name.Name == "_";
    }

    /// <summary><c>p as T</c>.</summary>
    public sealed record Cast(int Offset, Pattern Inner, TypeNode Type) : Pattern(Offset);

    /// <summary><c>p?</c>.</summary>
    public sealed record NullCheck(int Offset, Pattern Inner) : Pattern(Offset);

    /// <summary><c>p!</c>.</summary>
    public sealed record NullAssert(int Offset, Pattern Inner) : Pattern(Offset);

    /// <summary><c>&gt; 3</c>.</summary>
    public sealed record Relational(int Offset, string Operator, Expression Value) : Pattern(Offset);

    /// <summary><c>p || q</c>.</summary>
    public sealed record Or(int Offset, Pattern Left, Pattern Right) : Pattern(Offset);

    /// <summary><c>p &amp;&amp; q</c>.</summary>
    public sealed record And(int Offset, Pattern Left, Pattern Right) : Pattern(Offset);

    /// <summary><c>[p, ...q]</c>.</summary>
    public sealed record ListPattern(int Offset, TypeNode? ElementType, IReadOnlyList<Pattern> Elements) : Pattern(Offset);

    /// <summary><c>...p</c> in a list.</summary>
    public sealed record Rest(int Offset, Pattern? Inner) : Pattern(Offset);

    /// <summary><c>{'a': p}</c>.</summary>
    public sealed record MapPattern(int Offset, IReadOnlyList<TypeNode> TypeArguments, IReadOnlyList<MapEntry> Entries) : Pattern(Offset);

    /// <summary>One of its entries.</summary>
    public sealed record MapEntry(int Offset, Expression Key, Pattern Value) : Node(Offset);

    /// <summary><c>(p, a: q)</c>.</summary>
    public sealed record RecordPattern(int Offset, IReadOnlyList<Field> Fields) : Pattern(Offset);

    /// <summary><c>T(a: p)</c>.</summary>
    public sealed record ObjectPattern(int Offset, TypeNode Type, IReadOnlyList<Field> Fields) : Pattern(Offset);

    /// <summary>A field of a record or an object; <c>:var a</c> has the name of its variable.</summary>
    public sealed record Field(int Offset, string? Name, Pattern Pattern) : Node(Offset);
}
