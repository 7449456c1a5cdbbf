namespace GameFactory.Dart.Syntax.Tree;

/// <summary>One thing that a function takes.</summary>
/// <param name="Name">Null in a function type that names none.</param>
/// <param name="Function">The signature of one that is written like a function,
/// <c>int f(String s)</c>; what it returns is part of it.</param>
public sealed record Parameter(
    int Offset,
    IReadOnlyList<Annotation> Annotations,
    ParameterKind Kind,
    ParameterTarget Target,
    Modifiers Modifiers,
    TypeNode? Type,
    Identifier? Name,
    TypeNode.Function? Function,
    Expression? Default
) : Node(Offset);

/// <summary>How it is passed.</summary>
public enum ParameterKind
{
    /// <summary>By its place, always.</summary>
    Positional,

    /// <summary>By its place, or not at all.</summary>
    Optional,

    /// <summary>By its name.</summary>
    Named,
}

/// <summary>Where its value goes.</summary>
public enum ParameterTarget
{
    /// <summary>To a variable of the body.</summary>
    Variable,

    /// <summary>To a field: <c>this.x</c>.</summary>
    Field,

    /// <summary>To the constructor above: <c>super.x</c>.</summary>
    Super,
}
