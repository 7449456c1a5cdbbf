using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Names;

/// <summary>What a file may name: its own declarations and what its imports bring.</summary>
internal sealed class VisibleNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _prefixed = new(StringComparer.Ordinal);

    private VisibleNames() { }

    /// <summary>Prefixes of imports.</summary>
    public IReadOnlyCollection<string> Prefixes => _prefixed.Keys;

    /// <summary>True when the name can be used as it is.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>True when the name can be used behind the prefix.</summary>
    public bool Contains(string prefix, string name) => _prefixed.TryGetValue(prefix, out var set) && set.Contains(name);

    /// <summary>The names of a file.</summary>
    public static VisibleNames Of(DartProject project, DartUnit unit)
    {
        var visible = new VisibleNames();
        visible._names.UnionWith(FactIndex.Instance.NamesOf("dart:core") ?? new HashSet<string>(StringComparer.Ordinal));
        visible._names.UnionWith(unit.Types.Select(type => type.Name));
        visible._names.UnionWith(unit.Functions.Select(function => function.Name));
        foreach (var import in unit.Directives.Where(directive => directive.Kind == "import"))
        {
            var brought = Exported(project, unit, import, []).Where(import.Brings);
            if (import.Prefix is null)
            {
                visible._names.UnionWith(brought);
            }
            else
            {
                visible._prefixed[import.Prefix] = [.. brought];
            }
        }

        return visible;
    }

    /// <summary>The names that an import offers, through exports of the game's own files too.</summary>
    public static IEnumerable<string> Exported(DartProject project, DartUnit unit, DartDirective directive, HashSet<string> seen)
    {
        var path = project.Resolve(unit, directive.Uri);
        if (path is null)
        {
            return FactIndex.Instance.NamesOf(directive.Uri) ?? Enumerable.Empty<string>();
        }

        if (project.Unit(path) is not { } target || !seen.Add(path))
        {
            return [];
        }

        return target.Exports.Concat(
            target.Directives.Where(export => export.Kind == "export").SelectMany(export => Exported(project, target, export, seen))
        );
    }
}
