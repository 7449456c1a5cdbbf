namespace GameFactory.Dart.Syntax.Tree;

/// <summary>Variables that are declared together.</summary>
public sealed record VariableList(int Offset, Modifiers Modifiers, TypeNode? Type, IReadOnlyList<Variable> Variables) : Node(Offset);

/// <summary>One of them.</summary>
public sealed record Variable(Identifier Name, Expression? Value) : Node(Name.Offset);
