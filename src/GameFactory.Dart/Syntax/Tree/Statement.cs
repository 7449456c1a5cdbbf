namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What is done.</summary>
public abstract record Statement(int Offset) : Node(Offset)
{
    /// <summary><c>{ … }</c>.</summary>
    public sealed record Block(int Offset, IReadOnlyList<Statement> Statements) : Statement(Offset);

    /// <summary><c>a;</c>.</summary>
    public sealed record Evaluation(int Offset, Expression Expression) : Statement(Offset);

    /// <summary><c>int a = 1, b;</c>.</summary>
    public sealed record Variables(int Offset, VariableList List) : Statement(Offset);

    /// <summary><c>final (a, b) = c;</c>.</summary>
    public sealed record PatternVariables(int Offset, Modifiers Modifiers, Pattern Pattern, Expression Value) : Statement(Offset);

    /// <summary>A function inside another.</summary>
    public sealed record LocalFunction(int Offset, Identifier Name, TypeNode? Returns, FunctionNode Function) : Statement(Offset);

    /// <summary><c>if (a) b else c</c>.</summary>
    public sealed record If(int Offset, Condition Condition, Statement Then, Statement? Else) : Statement(Offset);

    /// <summary><c>for (…) a</c>.</summary>
    public sealed record For(int Offset, bool Await, ForHead Head, Statement Body) : Statement(Offset);

    /// <summary><c>while (a) b</c>.</summary>
    public sealed record While(int Offset, Expression Condition, Statement Body) : Statement(Offset);

    /// <summary><c>do a while (b);</c>.</summary>
    public sealed record DoWhile(int Offset, Statement Body, Expression Condition) : Statement(Offset);

    /// <summary><c>switch (a) { … }</c>.</summary>
    public sealed record Switch(int Offset, Expression Operand, IReadOnlyList<SwitchCase> Cases) : Statement(Offset);

    /// <summary><c>case p when g: …</c>; <c>default</c> has no pattern.</summary>
    public sealed record SwitchCase(
        int Offset,
        IReadOnlyList<Identifier> Labels,
        Pattern? Pattern,
        Expression? Guard,
        IReadOnlyList<Statement> Body
    ) : Node(Offset);

    /// <summary><c>return a;</c>.</summary>
    public sealed record Return(int Offset, Expression? Value) : Statement(Offset);

    /// <summary><c>break label;</c>.</summary>
    public sealed record Break(int Offset, Identifier? Label) : Statement(Offset);

    /// <summary><c>continue label;</c>.</summary>
    public sealed record Continue(int Offset, Identifier? Label) : Statement(Offset);

    /// <summary><c>try { } on T catch (e, s) { } finally { }</c>.</summary>
    public sealed record Try(int Offset, Block Body, IReadOnlyList<CatchClause> Catches, Block? Finally) : Statement(Offset);

    /// <summary>One of its catch clauses.</summary>
    public sealed record CatchClause(int Offset, TypeNode? Type, Identifier? Exception, Identifier? StackTrace, Block Body) : Node(Offset);

    /// <summary><c>assert(a, message);</c>.</summary>
    public sealed record Assert(int Offset, Expression Condition, Expression? Message) : Statement(Offset);

    /// <summary><c>label: a</c>.</summary>
    public sealed record Labeled(int Offset, Identifier Label, Statement Inner) : Statement(Offset);

    /// <summary><c>yield a;</c>, <c>yield* a;</c>.</summary>
    public sealed record Yield(int Offset, bool Each, Expression Value) : Statement(Offset);

    /// <summary><c>;</c>.</summary>
    public sealed record Empty(int Offset) : Statement(Offset);
}
