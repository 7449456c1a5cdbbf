using System.Reflection;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Facts;

/// <summary>
/// Names that packages outside of a game export, with constructors, members and mixin constraints. Read from the fact files beside this
/// class: Flame's is complete; those of Dart, Flutter and plugins hold what the kit uses.
/// </summary>
internal sealed class FactIndex
{
    private readonly Dictionary<string, HashSet<string>> _libraries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeFacts> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly List<(string Library, string Source, string How, HashSet<string> Names)> _reexports = [];

    private FactIndex() { }

    /// <summary>The one index.</summary>
    public static FactIndex Instance { get; } = Load();

    /// <summary>Names that any known type or library uses for a member.</summary>
    public IReadOnlySet<string> Members => _members;

    /// <summary>Names that the next major version of Flame no longer has.</summary>
    public IReadOnlySet<string> Gone => _gone;

    /// <summary>The names of a library, or null when it is not known.</summary>
    public IReadOnlySet<string>? NamesOf(string library) => _libraries.GetValueOrDefault(library);

    /// <summary>What is known of a type, or null.</summary>
    public TypeFacts? TypeOf(string name) => _types.GetValueOrDefault(name);

    private static FactIndex Load()
    {
        var index = new FactIndex();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".facts", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                index.Read(line);
            }
        }

        index.Reexport();
        foreach (var type in index._types.Values)
        {
            index._members.UnionWith(type.Members);
            index._members.UnionWith(type.Constructors.Keys);
        }

        return index;
    }

    private void Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words.FirstOrDefault())
        {
            case "library":
                Library(words[1]).UnionWith(words[2..]);
                break;
            case "reexport":
                _reexports.Add((words[1], words[2], words.ElementAtOrDefault(3) ?? "", [.. words.Skip(4)]));
                break;
            case "type":
                _types.TryAdd(
                    words[1],
                    new TypeFacts(words[1], words[2], Clauses(words, "extends:", "with:", "implements:"), Clauses(words, "on:"))
                );
                break;
            case "new":
                _types[words[1]].Constructors[words[2] == "-" ? "" : words[2]] = new DartSignature(
                    int.Parse(words[3]),
                    int.Parse(words[4]),
                    Clauses(words, "named:"),
                    Clauses(words, "required:")
                );
                break;
            case "members":
                _types[words[1]].Members.UnionWith(words[2..]);
                break;
            case "names":
                _members.UnionWith(words[1..]);
                break;
            case "gone":
                _gone.UnionWith(words[1..]);
                break;
        }
    }

    private HashSet<string> Library(string uri)
    {
        if (!_libraries.TryGetValue(uri, out var names))
        {
            _libraries[uri] = names = new HashSet<string>(StringComparer.Ordinal);
        }

        return names;
    }

    private void Reexport()
    {
        foreach (var (library, source, how, chosen) in _reexports)
        {
            if (_libraries.TryGetValue(source, out var names))
            {
                Library(library).UnionWith(how == "show" ? names.Intersect(chosen) : names.Except(chosen));
            }
        }
    }

    private static IReadOnlyList<string> Clauses(string[] words, params string[] clauses) =>
        [
            .. words.SelectMany(word =>
                clauses
                    .Where(clause => word.StartsWith(clause, StringComparison.Ordinal))
                    .SelectMany(clause => word[clause.Length..].Split(','))
            ),
        ];
}
