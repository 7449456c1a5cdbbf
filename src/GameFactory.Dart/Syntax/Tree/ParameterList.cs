namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What a function takes.</summary>
public sealed record ParameterList(int Offset, IReadOnlyList<Parameter> Parameters) : Node(Offset);
