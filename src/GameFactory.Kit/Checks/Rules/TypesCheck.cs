using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>
/// No type is declared twice, and none, no function and no private member is dead: a screen that nothing opens is found here.
/// </summary>
internal sealed class TypesCheck : IDartCheck
{
    public string Name => "types";

    public IEnumerable<string> Findings(DartProject project)
    {
        var library = project
            .Units.Where(unit => unit.Path.StartsWith("lib/", StringComparison.Ordinal) && unit.Findings.Count == 0)
            .ToList();
        var uses = library
            .SelectMany(unit => unit.Tokens)
            .Where(token => token.Kind == DartTokenKind.Word)
            .GroupBy(token => token.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return Doubled(library).Concat(Dead(library, uses, project.Step)).Concat(library.SelectMany(UnusedPrivate));
    }

    private static IEnumerable<string> Doubled(List<DartUnit> units) =>
        units
            .SelectMany(unit => unit.Types.Where(type => type.Name[0] != '_').Select(type => (type.Name, unit.Path)))
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"The type '{group.Key}' is declared in {string.Join(" and ", group.Select(entry => entry.Path))}.");

    private static IEnumerable<string> Dead(List<DartUnit> units, Dictionary<string, int> uses, int step)
    {
        foreach (var unit in units)
        {
            foreach (var type in unit.Types.Where(type => type.Kind != "extension" && IsDue(unit, step)))
            {
                var inside = unit.Tokens.Skip(type.Start).Take(type.End - type.Start).Count(token => token.IsWord(type.Name));
                if (uses[type.Name] <= inside)
                {
                    yield return $"{unit.Path}:{type.Line}: nothing uses the type '{type.Name}'.";
                }
            }

            foreach (var function in unit.Functions.Where(function => function.Name != "main" && !IsRules(unit)))
            {
                var inside = unit
                    .Tokens.Skip(function.Start)
                    .Take(function.End - function.Start)
                    .Count(token => token.IsWord(function.Name));
                if (uses[function.Name] <= inside)
                {
                    yield return $"{unit.Path}:{function.Line}: nothing uses '{function.Name}'.";
                }
            }
        }
    }

    // Rules come with the architecture, what plays them with the prototype; some of their functions serve other mechanics or tests.
    private static bool IsDue(DartUnit unit, int step) => step >= 6 || !IsRules(unit);

    private static bool IsRules(DartUnit unit) => unit.Path.StartsWith("lib/rules/", StringComparison.Ordinal);

    private static IEnumerable<string> UnusedPrivate(DartUnit unit) =>
        unit
            .Types.SelectMany(type => type.Members)
            .Where(member => member.Name.StartsWith('_') && unit.Tokens.Count(token => token.IsWord(member.Name)) < 2)
            .Select(member => $"{unit.Path}:{member.Line}: nothing uses '{member.Name}'.");
}
