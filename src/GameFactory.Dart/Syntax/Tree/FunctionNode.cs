namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What is called: parameters and a body.</summary>
/// <param name="Parameters">Null of a getter.</param>
public sealed record FunctionNode(int Offset, IReadOnlyList<TypeParameter> TypeParameters, ParameterList? Parameters, FunctionBody Body)
    : Node(Offset);
