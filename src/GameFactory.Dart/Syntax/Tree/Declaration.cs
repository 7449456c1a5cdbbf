namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What a library declares.</summary>
public abstract record Declaration(int Offset, IReadOnlyList<Annotation> Annotations, Modifiers Modifiers) : Node(Offset)
{
    /// <summary>A type with members.</summary>
    public abstract record WithMembers(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        Identifier? Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        IReadOnlyList<MemberNode> Members
    ) : Declaration(Offset, Annotations, Modifiers);

    /// <summary><c>class A extends B with C implements D { … }</c>, also <c>mixin class</c>.</summary>
    public sealed record Class(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        Identifier Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        TypeNode? Extends,
        IReadOnlyList<TypeNode> With,
        IReadOnlyList<TypeNode> Implements,
        IReadOnlyList<MemberNode> Members
    ) : WithMembers(Offset, Annotations, Modifiers, Name, TypeParameters, Members);

    /// <summary><c>mixin M on A implements B { … }</c>.</summary>
    public sealed record Mixin(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        Identifier Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        IReadOnlyList<TypeNode> On,
        IReadOnlyList<TypeNode> Implements,
        IReadOnlyList<MemberNode> Members
    ) : WithMembers(Offset, Annotations, Modifiers, Name, TypeParameters, Members);

    /// <summary><c>enum E with M implements I { a, b(1); … }</c>.</summary>
    public sealed record Enum(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Identifier Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        IReadOnlyList<TypeNode> With,
        IReadOnlyList<TypeNode> Implements,
        IReadOnlyList<EnumValue> Values,
        IReadOnlyList<MemberNode> Members
    ) : WithMembers(Offset, Annotations, Modifiers.None, Name, TypeParameters, Members);

    /// <summary>One value of an enum.</summary>
    public sealed record EnumValue(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Identifier Name,
        IReadOnlyList<TypeNode> TypeArguments,
        Identifier? Constructor,
        ArgumentList? Arguments
    ) : Node(Offset);

    /// <summary><c>extension E on T { … }</c>.</summary>
    public sealed record Extension(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Identifier? Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        TypeNode On,
        IReadOnlyList<MemberNode> Members
    ) : WithMembers(Offset, Annotations, Modifiers.None, Name, TypeParameters, Members);

    /// <summary><c>extension type E.named(T value) implements U { … }</c>.</summary>
    public sealed record ExtensionType(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        Identifier Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        Identifier? Constructor,
        Parameter Representation,
        IReadOnlyList<TypeNode> Implements,
        IReadOnlyList<MemberNode> Members
    ) : WithMembers(Offset, Annotations, Modifiers, Name, TypeParameters, Members);

    /// <summary><c>class A = B with C;</c>.</summary>
    public sealed record ClassAlias(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        Identifier Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        TypeNode Extends,
        IReadOnlyList<TypeNode> With,
        IReadOnlyList<TypeNode> Implements
    ) : Declaration(Offset, Annotations, Modifiers);

    /// <summary><c>typedef A = B;</c>, also the old way, <c>typedef int A(int b);</c>.</summary>
    public sealed record TypeAlias(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Identifier Name,
        IReadOnlyList<TypeParameter> TypeParameters,
        TypeNode Type
    ) : Declaration(Offset, Annotations, Modifiers.None);

    /// <summary>A function, getter or setter.</summary>
    public sealed record Function(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        Modifiers Modifiers,
        MethodKind Kind,
        TypeNode? Returns,
        Identifier Name,
        FunctionNode Code
    ) : Declaration(Offset, Annotations, Modifiers);

    /// <summary>Variables.</summary>
    public sealed record Variables(int Offset, IReadOnlyList<Annotation> Annotations, VariableList List)
        : Declaration(Offset, Annotations, List.Modifiers);
}
