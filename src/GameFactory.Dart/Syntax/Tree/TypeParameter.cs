namespace GameFactory.Dart.Syntax.Tree;

/// <summary><c>T extends Bound</c>.</summary>
public sealed record TypeParameter(int Offset, IReadOnlyList<Annotation> Annotations, Identifier Name, TypeNode? Bound) : Node(Offset);
