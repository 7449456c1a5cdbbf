using GameFactory.Engine;
using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Events have their names from one enum, are of the schema's types, and each is sent somewhere.</summary>
internal sealed class EventsCheck : IDartCheck
{
    public string Name => "events";

    public IEnumerable<string> Findings(DartProject project)
    {
        var declared = AnalyticsFacts.Declared(project);
        var sent = AnalyticsFacts.EventsSent(project);
        foreach (var (value, name) in declared)
        {
            if (!EventTypes.All.Contains(name))
            {
                yield return $"The schema has no event '{name}'.";
            }
            else if (!sent.Contains(name))
            {
                yield return $"The event '{value}' is never sent.";
            }
        }

        foreach (
            var unit in project.Units.Where(unit =>
                unit.Path != AnalyticsFacts.EnumPath && unit.Path.StartsWith("lib/", StringComparison.Ordinal)
            )
        )
        {
            foreach (var token in unit.Tokens.Where(token => token.Kind == DartTokenKind.Text && EventTypes.All.Contains(token.Text)))
            {
                yield return $"{unit.Path}:{token.Line}: the event '{token.Text}' is named by hand.";
            }
        }
    }
}
