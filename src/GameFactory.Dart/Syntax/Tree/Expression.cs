namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What has a value.</summary>
public abstract record Expression(int Offset) : Node(Offset)
{
    /// <summary>A whole number as written, without separators.</summary>
    public sealed record WholeNumber(int Offset, string Digits) : Expression(Offset);

    /// <summary>A number with a point or an exponent.</summary>
    public sealed record Fraction(int Offset, string Digits) : Expression(Offset);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Boolean(int Offset, bool Value) : Expression(Offset);

    /// <summary><c>null</c>.</summary>
    public sealed record Null(int Offset) : Expression(Offset);

    /// <summary>One or several adjacent strings.</summary>
    public sealed record Text(int Offset, IReadOnlyList<TextPart> Parts) : Expression(Offset)
    {
        /// <summary>The value of one without interpolation, else null.</summary>
        public string? Constant => Parts.All(part => part.Value is null) ? string.Concat(Parts.Select(part => part.Literal)) : null;
    }

    /// <summary>A part of a string: characters, or a value.</summary>
    public sealed record TextPart(int Offset, string Literal, Expression? Value) : Node(Offset);

    /// <summary><c>#a.b</c>.</summary>
    public sealed record Symbol(int Offset, string Path) : Expression(Offset);

    /// <summary><c>const &lt;T&gt;[…]</c>.</summary>
    public sealed record ListLiteral(int Offset, bool Const, TypeNode? ElementType, IReadOnlyList<Element> Elements) : Expression(Offset);

    /// <summary><c>const &lt;K, V&gt;{…}</c>: a map with two type arguments or an entry, or without anything.</summary>
    public sealed record BraceLiteral(int Offset, bool Const, IReadOnlyList<TypeNode> TypeArguments, IReadOnlyList<Element> Elements)
        : Expression(Offset);

    /// <summary><c>(1, b: 2)</c>.</summary>
    public sealed record RecordLiteral(int Offset, bool Const, IReadOnlyList<Argument> Fields) : Expression(Offset);

    /// <summary>A name alone.</summary>
    public sealed record Name(int Offset, string Value) : Expression(Offset);

    /// <summary><c>this</c>.</summary>
    public sealed record This(int Offset) : Expression(Offset);

    /// <summary><c>super</c>, always before a member.</summary>
    public sealed record Super(int Offset) : Expression(Offset);

    /// <summary>What a section of a cascade begins with.</summary>
    public sealed record CascadeTarget(int Offset) : Expression(Offset);

    /// <summary><c>.name</c> without anything before it: a member of the type that is expected there.</summary>
    public sealed record Shorthand(int Offset, bool Const, Identifier Selected) : Expression(Offset);

    /// <summary><c>a.name</c>, <c>a?.name</c>.</summary>
    public sealed record Member(int Offset, Expression Target, Identifier Selected, bool NullAware) : Expression(Offset);

    /// <summary><c>a[i]</c>, <c>a?[i]</c>.</summary>
    public sealed record Index(int Offset, Expression Target, Expression Key, bool NullAware) : Expression(Offset);

    /// <summary><c>f&lt;T&gt;(…)</c>; of a class it makes an object.</summary>
    public sealed record Call(int Offset, Expression Target, IReadOnlyList<TypeNode> TypeArguments, ArgumentList Arguments)
        : Expression(Offset);

    /// <summary><c>f&lt;T&gt;</c> without a call.</summary>
    public sealed record Instantiation(int Offset, Expression Target, IReadOnlyList<TypeNode> TypeArguments) : Expression(Offset);

    /// <summary><c>new T.name(…)</c>, <c>const T.name(…)</c>.</summary>
    /// <param name="Type">The name up to the brackets; what follows its last point may name the constructor.</param>
    public sealed record New(int Offset, bool Const, TypeNode.Named Type, Identifier? Constructor, ArgumentList Arguments)
        : Expression(Offset);

    /// <summary><c>-a</c>, <c>!a</c>, <c>~a</c>, <c>++a</c>, <c>--a</c>.</summary>
    public sealed record Prefix(int Offset, string Operator, Expression Operand) : Expression(Offset);

    /// <summary><c>a++</c>, <c>a--</c>, <c>a!</c>.</summary>
    public sealed record Postfix(int Offset, string Operator, Expression Operand) : Expression(Offset);

    /// <summary><c>a + b</c> and the like; <see cref="OperatorOffset"/> is where the sign stands.</summary>
    public sealed record Binary(int Offset, string Operator, int OperatorOffset, Expression Left, Expression Right) : Expression(Offset);

    /// <summary><c>a = b</c>, <c>a += b</c> and the like.</summary>
    public sealed record Assignment(int Offset, string Operator, Expression Target, Expression Value) : Expression(Offset);

    /// <summary><c>(a, b) = c</c>.</summary>
    public sealed record PatternAssignment(int Offset, Pattern Pattern, Expression Value) : Expression(Offset);

    /// <summary><c>a ? b : c</c>.</summary>
    public sealed record Conditional(int Offset, Expression Condition, Expression Then, Expression Else) : Expression(Offset);

    /// <summary><c>a is T</c>, <c>a is! T</c>.</summary>
    public sealed record Is(int Offset, Expression Operand, TypeNode Type, bool Negated) : Expression(Offset);

    /// <summary><c>a as T</c>.</summary>
    public sealed record As(int Offset, Expression Operand, TypeNode Type) : Expression(Offset);

    /// <summary><c>await a</c>.</summary>
    public sealed record Await(int Offset, Expression Operand) : Expression(Offset);

    /// <summary><c>throw a</c>.</summary>
    public sealed record Throw(int Offset, Expression Operand) : Expression(Offset);

    /// <summary><c>rethrow</c>.</summary>
    public sealed record Rethrow(int Offset) : Expression(Offset);

    /// <summary><c>a..b = 1..c()</c>; each section ends in a <see cref="CascadeTarget"/>.</summary>
    public sealed record Cascade(int Offset, Expression Target, bool NullAware, IReadOnlyList<Expression> Sections) : Expression(Offset);

    /// <summary><c>(a) => b</c>.</summary>
    public sealed record Closure(int Offset, FunctionNode Function) : Expression(Offset);

    /// <summary><c>switch (a) { p => b }</c>.</summary>
    public sealed record Switch(int Offset, Expression Operand, IReadOnlyList<SwitchArm> Arms) : Expression(Offset);

    /// <summary><c>p when g => b</c>.</summary>
    public sealed record SwitchArm(int Offset, Pattern Pattern, Expression? Guard, Expression Value) : Node(Offset);

    /// <summary>Brackets around an expression; they end what a question mark skips.</summary>
    public sealed record Parenthesized(int Offset, Expression Inner) : Expression(Offset);
}
