using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Names;

/// <summary>All that a type is: itself and every type above it.</summary>
internal sealed class TypeChain
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    private TypeChain() { }

    /// <summary>Names of all types above and of the type itself.</summary>
    public IReadOnlySet<string> Types => _types;

    /// <summary>Names of all members.</summary>
    public IReadOnlySet<string> Members => _members;

    /// <summary>False when a type above is not known, so that its members are not known either.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The chain of a type of the game.</summary>
    public static TypeChain Of(DartProject project, DartType type, DartUnit unit, bool withOwn = true)
    {
        var chain = new TypeChain();
        chain.Add(project, type, unit, withOwn);
        return chain;
    }

    private void Add(DartProject project, DartType type, DartUnit unit, bool withOwn)
    {
        if (!_types.Add(type.Name))
        {
            return;
        }

        if (withOwn)
        {
            _members.UnionWith(type.Members.Select(member => member.Name));
        }

        foreach (var name in type.Extends.Concat(type.Mixins).Concat(type.Interfaces).Concat(type.On))
        {
            Add(project, name, unit);
        }

        if (type.Kind == "enum")
        {
            _members.UnionWith(["index", "name", "values"]);
        }

        _members.UnionWith(["hashCode", "runtimeType", "toString", "noSuchMethod", "operator=="]);
    }

    private void Add(DartProject project, string name, DartUnit unit)
    {
        var local = unit.Types.FirstOrDefault(type => type.Name == name);
        if (local is not null)
        {
            Add(project, local, unit, withOwn: true);
        }
        else if (project.Types.TryGetValue(name, out var own))
        {
            Add(project, own.Type, own.Unit, withOwn: true);
        }
        else
        {
            AddFacts(name);
        }
    }

    private void AddFacts(string name)
    {
        if (!_types.Add(name))
        {
            return;
        }

        if (FactIndex.Instance.TypeOf(name) is not { } facts)
        {
            IsComplete = false;
            return;
        }

        _members.UnionWith(facts.Members);
        foreach (var above in facts.Supertypes.Concat(facts.On))
        {
            AddFacts(above);
        }
    }
}
