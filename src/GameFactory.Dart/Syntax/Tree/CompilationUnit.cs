namespace GameFactory.Dart.Syntax.Tree;

/// <summary>A whole file.</summary>
public sealed record CompilationUnit(IReadOnlyList<Directive> Directives, IReadOnlyList<Declaration> Declarations) : Node(0);
