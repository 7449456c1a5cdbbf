namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What a function does.</summary>
public abstract record FunctionBody(int Offset, bool Async, bool Generator) : Node(Offset)
{
    /// <summary><c>;</c>.</summary>
    public sealed record None(int Offset) : FunctionBody(Offset, false, false);

    /// <summary><c>=> a</c>.</summary>
    public sealed record Arrow(int Offset, bool Async, bool Generator, Expression Value) : FunctionBody(Offset, Async, Generator);

    /// <summary><c>{ … }</c>.</summary>
    public sealed record Braces(int Offset, bool Async, bool Generator, Statement.Block Block) : FunctionBody(Offset, Async, Generator);
}
