namespace GameFactory.Dart.Syntax.Tree;

/// <summary>A type as written.</summary>
/// <param name="Nullable">Whether a question mark follows it.</param>
public abstract record TypeNode(int Offset, bool Nullable) : Node(Offset)
{
    /// <summary>A name, with a library's prefix and arguments; also <c>void</c>, <c>dynamic</c> and <c>Function</c> alone.</summary>
    public sealed record Named(int Offset, string? Prefix, string Name, IReadOnlyList<TypeNode> Arguments, bool Nullable)
        : TypeNode(Offset, Nullable);

    /// <summary><c>R Function&lt;T&gt;(…)</c>.</summary>
    public sealed record Function(
        int Offset,
        TypeNode? Returns,
        IReadOnlyList<TypeParameter> TypeParameters,
        ParameterList Parameters,
        bool Nullable
    ) : TypeNode(Offset, Nullable);

    /// <summary><c>(A, B, {C c})</c>.</summary>
    public sealed record Record(
        int Offset,
        IReadOnlyList<RecordField> PositionalFields,
        IReadOnlyList<RecordField> NamedFields,
        bool Nullable
    ) : TypeNode(Offset, Nullable);

    /// <summary>A field of a record type.</summary>
    public sealed record RecordField(int Offset, TypeNode Type, Identifier? Name) : Node(Offset);
}
