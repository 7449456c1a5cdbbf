namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What a constructor does before its body.</summary>
public abstract record Initializer(int Offset) : Node(Offset)
{
    /// <summary><c>a = 1</c>.</summary>
    public sealed record Field(int Offset, Identifier Name, Expression Value) : Initializer(Offset);

    /// <summary><c>super.name(…)</c>.</summary>
    public sealed record Super(int Offset, Identifier? Constructor, ArgumentList Arguments) : Initializer(Offset);

    /// <summary><c>this.name(…)</c>.</summary>
    public sealed record This(int Offset, Identifier? Constructor, ArgumentList Arguments) : Initializer(Offset);

    /// <summary><c>assert(a)</c>.</summary>
    public sealed record Assert(int Offset, Expression Condition, Expression? Message) : Initializer(Offset);
}
