using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Source;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.Program;

/// <summary>The files that roots reach, parsed and linked: which name means what.</summary>
public sealed class DartProgram
{
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly string _package;
    private readonly Func<string, string, ParsedFile> _parse;
    private readonly Dictionary<string, Library> _libraries = new(StringComparer.Ordinal);
    private readonly Dictionary<Declared, ClassModel> _classes = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Declared>);
    private readonly List<Finding> _findings = [];

    private DartProgram(IReadOnlyDictionary<string, string> files, string package, Func<string, string, ParsedFile> parse)
    {
        _files = files;
        _package = package;
        _parse = parse;
    }

    /// <summary>In the order in which they were met: a library after those that it imports, as far as that is possible.</summary>
    public List<Library> Libraries { get; } = [];

    /// <summary>What does not parse or is missing.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Every class, mixin, enum and extension.</summary>
    public IReadOnlyCollection<ClassModel> Classes => _classes.Values;

    /// <summary>Reads what the roots reach.</summary>
    /// <param name="files">Text by path, <c>lib/main.dart</c>.</param>
    /// <param name="package">Name of the package.</param>
    /// <param name="roots">Paths.</param>
    /// <param name="parse">Reads a file, given path and text; one that remembers files saves time.</param>
    public static DartProgram Load(
        IReadOnlyDictionary<string, string> files,
        string package,
        IEnumerable<string> roots,
        Func<string, string, ParsedFile>? parse = null
    )
    {
        var program = new DartProgram(files, package, parse ?? Parser.Parse);
        foreach (var root in roots)
        {
            program.Read(program.UriOf(root));
        }

        program.ReadClasses();
        return program;
    }

    /// <summary>The class of a declaration, or null.</summary>
    public ClassModel? ClassOf(Declared? declared) => declared is not null && _classes.TryGetValue(declared, out var found) ? found : null;

    /// <summary>What a name means in a library; null when nothing of the program.</summary>
    public static Declared? Find(Library library, string? prefix, string name)
    {
        if (prefix is null && library.Names.TryGetValue(name, out var own))
        {
            return own;
        }

        foreach (var link in library.Imports)
        {
            if (link.Prefix == prefix && link.Target is { } target && link.Shows(name) && Exported(target, name, []) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The libraries outside the program from which a name may come.</summary>
    public static IReadOnlyList<string> Outside(Library library, string? prefix, string name)
    {
        var uris = new List<string>();
        foreach (var link in library.Imports.Where(link => link.Prefix == prefix && link.Shows(name)))
        {
            AddOutside(link, name, uris, []);
        }

        if (prefix is null)
        {
            uris.Add("dart:core");
        }

        return [.. uris.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a name is a prefix of imports.</summary>
    public static bool IsPrefix(Library library, string name) => library.Imports.Exists(link => link.Prefix == name);

    private static void AddOutside(Link link, string name, List<string> uris, HashSet<Library> seen)
    {
        if (link.Target is null)
        {
            uris.Add(link.Uri);
        }
        else if (seen.Add(link.Target))
        {
            foreach (var further in link.Target.Exports.Where(one => one.Shows(name)))
            {
                AddOutside(further, name, uris, seen);
            }
        }
    }

    private static Declared? Exported(Library library, string name, HashSet<Library> seen)
    {
        if (name.StartsWith('_') || !seen.Add(library))
        {
            return null;
        }

        if (library.Names.TryGetValue(name, out var own))
        {
            return own;
        }

        foreach (var link in library.Exports)
        {
            if (link.Target is { } target && link.Shows(name) && Exported(target, name, seen) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string UriOf(string path) =>
        path.StartsWith("lib/", StringComparison.Ordinal) ? $"package:{_package}/{path[4..]}" : $"file:{path}";

    private string? PathOf(string uri)
    {
        var prefix = $"package:{_package}/";
        return uri.StartsWith(prefix, StringComparison.Ordinal) ? "lib/" + uri[prefix.Length..]
            : uri.StartsWith("file:", StringComparison.Ordinal) ? uri[5..]
            : null;
    }

    private static string Resolve(string from, string uri)
    {
        if (uri.Contains(':', StringComparison.Ordinal))
        {
            return uri;
        }

        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in uri.Split('/'))
        {
            if (part == ".." && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private Library? Read(string uri)
    {
        if (_libraries.TryGetValue(uri, out var known))
        {
            return known;
        }

        if (PathOf(uri) is not { } path || !_files.TryGetValue(path, out var text))
        {
            return null;
        }

        var library = new Library(uri);
        _libraries[uri] = library;
        ReadFile(library, path, text);
        Libraries.Add(library);
        return library;
    }

    private void ReadFile(Library library, string path, string text)
    {
        var file = _parse(path, text);
        _findings.AddRange(file.Findings);
        library.Files.Add(file);
        foreach (var directive in file.Unit.Directives)
        {
            Follow(library, file, directive);
        }

        foreach (var declaration in file.Unit.Declarations)
        {
            foreach (var declared in Declare(library, file, declaration))
            {
                library.Names.TryAdd(declared.Name, declared);
            }
        }
    }

    private void Follow(Library library, ParsedFile file, Directive directive)
    {
        var base_ = UriOf(file.Source.Path);
        switch (directive)
        {
            case Directive.Import import:
                var imported = Resolve(base_, import.Uri);
                library.Imports.Add(new Link(imported, Linked(file, import, imported), import.Prefix?.Name, import.Combinators));
                break;
            case Directive.Export export:
                var exported = Resolve(base_, export.Uri);
                library.Exports.Add(new Link(exported, Linked(file, export, exported), null, export.Combinators));
                break;
            case Directive.Part part when PathOf(Resolve(base_, part.Uri)) is { } path && _files.TryGetValue(path, out var text):
                ReadFile(library, path, text);
                break;
        }
    }

    private Library? Linked(ParsedFile file, Directive directive, string uri)
    {
        var library = Read(uri);
        if (library is null && PathOf(uri) is not null)
        {
            _findings.Add(file.Source.Found(directive.Offset, $"'{uri}' is not among the files"));
        }

        return library;
    }

    private static IEnumerable<Declared> Declare(Library library, ParsedFile file, Declaration declaration)
    {
        Declared Named(string name, Variable? variable = null) => new(library, file, declaration, name, variable);
        return declaration switch
        {
            Declaration.Variables variables => variables.List.Variables.Select(one => Named(one.Name.Name, one)),
            Declaration.Function { Kind: MethodKind.Setter } setter => [Named(setter.Name.Name + "=")],
            Declaration.Function function => [Named(function.Name.Name)],
            Declaration.WithMembers { Name: null } extension => [Named($"extension@{extension.Offset}@{file.Source.Path}")],
            Declaration.WithMembers type => [Named(type.Name.Name)],
            Declaration.ClassAlias alias => [Named(alias.Name.Name)],
            Declaration.TypeAlias alias => [Named(alias.Name.Name)],
            _ => [],
        };
    }

    private void ReadClasses()
    {
        foreach (var declared in Libraries.SelectMany(library => library.Names.Values))
        {
            if (declared.Node is Declaration.WithMembers or Declaration.ClassAlias)
            {
                _classes[declared] = new ClassModel(declared);
            }
        }

        foreach (var type in _classes.Values)
        {
            type.Link(node => ClassOf(Find(type.Declared.Library, node.Prefix, node.Name)));
        }
    }
}
