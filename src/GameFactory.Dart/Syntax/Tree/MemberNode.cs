namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What a type declares.</summary>
public abstract record MemberNode(int Offset, IReadOnlyList<Annotation> Annotations, Modifiers Modifiers) : Node(Offset)
{
    /// <summary>Whether it belongs to the type itself.</summary>
    public bool IsStatic => Modifiers.HasFlag(Modifiers.Static);

    /// <summary>Fields that are declared together.</summary>
    public sealed record Fields(int Offset, IReadOnlyList<Annotation> Annotations, VariableList List)
        : MemberNode(Offset, Annotations, List.Modifiers);

    /// <summary>A method, getter, setter or operator.</summary>
    public sealed record Method(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        MethodKind Kind,
        TypeNode? Returns,
        Identifier Name,
        FunctionNode Code
    ) : MemberNode(Offset, Annotations, Modifiers);

    /// <summary><c>const A.name(…) : b = 1, super(…) { … }</c>.</summary>
    /// <param name="Name">What follows the class's name; null without.</param>
    /// <param name="Redirect">Of a factory the constructor that it stands for.</param>
    public sealed record Constructor(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        Identifier? Name,
        FunctionNode Code,
        IReadOnlyList<Initializer> Initializers,
        RedirectTarget? Redirect
    ) : MemberNode(Offset, Annotations, Modifiers);

    /// <summary><c>= A.name</c>.</summary>
    public sealed record RedirectTarget(int Offset, TypeNode.Named Type, Identifier? Constructor) : Node(Offset);
}
