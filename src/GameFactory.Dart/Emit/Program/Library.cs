using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.Program;

/// <summary>A library of the program: its file and parts, what they declare, and which libraries they see.</summary>
/// <param name="Uri">As others import it, <c>package:game/main.dart</c>.</param>
public sealed record Library(string Uri)
{
    /// <summary>The library's own file, then its parts.</summary>
    public List<ParsedFile> Files { get; } = [];

    /// <summary>What it declares by name; a setter has a <c>=</c> behind its name.</summary>
    public Dictionary<string, Declared> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What it imports.</summary>
    public List<Link> Imports { get; } = [];

    /// <summary>What it passes on.</summary>
    public List<Link> Exports { get; } = [];
}

/// <summary>An import or export.</summary>
/// <param name="Uri">The address, made absolute.</param>
/// <param name="Target">The library, when it is the program's own.</param>
/// <param name="Prefix">Before its names, or null.</param>
/// <param name="Combinators">What is shown and hidden.</param>
public sealed record Link(string Uri, Library? Target, string? Prefix, IReadOnlyList<Directive.Combinator> Combinators)
{
    /// <summary>Whether a name comes through.</summary>
    public bool Shows(string name) => Combinators.All(one => one.Shows == one.Names.Any(shown => shown.Name == name));
}

/// <summary>What a name stands for.</summary>
/// <param name="Library">Where.</param>
/// <param name="File">In which of its files.</param>
/// <param name="Node">The declaration.</param>
/// <param name="Name">The name.</param>
/// <param name="Variable">Of several variables the one.</param>
public sealed record Declared(Library Library, ParsedFile File, Declaration Node, string Name, Variable? Variable);
