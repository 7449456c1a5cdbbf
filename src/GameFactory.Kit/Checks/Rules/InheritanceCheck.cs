using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Names;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>What is overridden exists above, what is abstract above is there, and mixins stand on the types they ask for.</summary>
internal sealed class InheritanceCheck : IDartCheck
{
    public string Name => "inheritance";

    public IEnumerable<string> Findings(DartProject project) =>
        project
            .Units.Where(unit => unit.Findings.Count == 0)
            .SelectMany(unit => unit.Types.SelectMany(type => Findings(project, unit, type)));

    private static IEnumerable<string> Findings(DartProject project, DartUnit unit, DartType type)
    {
        var above = TypeChain.Of(project, type, unit, withOwn: false);
        var where = $"{unit.Path}:{type.Line}:";
        foreach (var member in type.Members.Where(member => member.IsOverride && above.IsComplete && !above.Members.Contains(member.Name)))
        {
            yield return $"{unit.Path}:{member.Line}: '{member.Name}' overrides nothing above '{type.Name}'.";
        }

        foreach (var mixin in type.Mixins)
        {
            var wanted = FactIndex.Instance.TypeOf(mixin)?.On ?? (project.Types.TryGetValue(mixin, out var own) ? own.Type.On : []);
            foreach (var missing in wanted.Where(name => above.IsComplete && !above.Types.Contains(name)))
            {
                yield return $"{where} '{mixin}' can only be mixed into a '{missing}', which '{type.Name}' is not.";
            }
        }

        if (type is { Kind: "class", IsAbstract: false })
        {
            foreach (var missing in Missing(project, unit, type))
            {
                yield return $"{where} '{type.Name}' lacks '{missing}', which the types above it ask for.";
            }
        }
    }

    /// <summary>Abstract members of the game's own types above that neither the type nor a class above it has.</summary>
    private static IEnumerable<string> Missing(DartProject project, DartUnit unit, DartType type)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var there = new HashSet<string>(
            type.Members.Where(member => !member.IsAbstract).Select(member => member.Name),
            StringComparer.Ordinal
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Collect(project, unit, type, isInterface: false, asked, there, seen);
        return asked.Except(there);
    }

    private static void Collect(
        DartProject project,
        DartUnit unit,
        DartType type,
        bool isInterface,
        HashSet<string> asked,
        HashSet<string> there,
        HashSet<string> seen
    )
    {
        var inherited = type.Extends.Concat(type.Mixins).Select(name => (name, isInterface));
        foreach (var (name, asInterface) in inherited.Concat(type.Interfaces.Select(name => (name, true))))
        {
            var found =
                unit.Types.FirstOrDefault(local => local.Name == name) is { } local ? (local, unit)
                : project.Types.TryGetValue(name, out var own) ? (own.Type, own.Unit)
                : default;
            if (found.Item1 is not { } above || !seen.Add(name))
            {
                if (FactIndex.Instance.TypeOf(name) is { } facts && !asInterface)
                {
                    there.UnionWith(facts.Members);
                }

                continue;
            }

            foreach (
                var member in above.Members.Where(member => !member.IsStatic && member.Kind is not "constructor" && member.Name[0] != '_')
            )
            {
                if (asInterface || member.IsAbstract)
                {
                    asked.Add(member.Name);
                }
                else
                {
                    there.Add(member.Name);
                }
            }

            Collect(project, found.Item2, above, asInterface, asked, there, seen);
        }
    }
}
