namespace GameFactory.Dart.Syntax.Tree;

/// <summary><c>@name</c> or <c>@Name.of(…)</c>.</summary>
/// <param name="Names">The name and what is joined to it by points.</param>
/// <param name="Arguments">Null where no brackets stand.</param>
public sealed record Annotation(int Offset, IReadOnlyList<string> Names, IReadOnlyList<TypeNode> TypeArguments, ArgumentList? Arguments)
    : Node(Offset);
