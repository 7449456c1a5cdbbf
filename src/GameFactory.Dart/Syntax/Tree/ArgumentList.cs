namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What a call passes.</summary>
public sealed record ArgumentList(int Offset, IReadOnlyList<Argument> Arguments) : Node(Offset);

/// <summary>One of them; positional when it has no name.</summary>
public sealed record Argument(int Offset, Identifier? Name, Expression Value) : Node(Offset);
