namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What stands above all declarations.</summary>
public abstract record Directive(int Offset, IReadOnlyList<Annotation> Annotations) : Node(Offset)
{
    /// <summary><c>library a.b;</c>.</summary>
    public sealed record Library(int Offset, IReadOnlyList<Annotation> Annotations, string? Name) : Directive(Offset, Annotations);

    /// <summary><c>import 'a.dart' if (x) 'b.dart' deferred as c show D;</c>.</summary>
    public sealed record Import(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        string Uri,
        IReadOnlyList<Configuration> Configurations,
        bool Deferred,
        Identifier? Prefix,
        IReadOnlyList<Combinator> Combinators
    ) : Directive(Offset, Annotations);

    /// <summary><c>export 'a.dart' hide B;</c>.</summary>
    public sealed record Export(
        int Offset,
        IReadOnlyList<Annotation> Annotations,
        string Uri,
        IReadOnlyList<Configuration> Configurations,
        IReadOnlyList<Combinator> Combinators
    ) : Directive(Offset, Annotations);

    /// <summary><c>part 'a.dart';</c>.</summary>
    public sealed record Part(int Offset, IReadOnlyList<Annotation> Annotations, string Uri) : Directive(Offset, Annotations);

    /// <summary><c>part of 'a.dart';</c> or <c>part of a.b;</c>.</summary>
    public sealed record PartOf(int Offset, IReadOnlyList<Annotation> Annotations, string? Uri, string? Name)
        : Directive(Offset, Annotations);

    /// <summary><c>if (dart.library.io == 'x') 'b.dart'</c>.</summary>
    public sealed record Configuration(int Offset, string Name, string? Value, string Uri) : Node(Offset);

    /// <summary><c>show A, B</c> or <c>hide A</c>.</summary>
    public sealed record Combinator(int Offset, bool Shows, IReadOnlyList<Identifier> Names) : Node(Offset);
}
