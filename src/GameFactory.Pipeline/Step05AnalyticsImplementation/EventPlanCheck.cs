using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Checks.Facts;

namespace GameFactory.Pipeline.Step05AnalyticsImplementation;

/// <summary>Compares the plan with the code: the same events, and every planned property is given somewhere.</summary>
internal static class EventPlanCheck
{
    private const string Name = "plan_and_code_agree";

    public static StepCheck Of(EventPlan plan, IReadOnlyList<GameFile> files)
    {
        var planned = plan.Events.Select(entry => entry.Type).ToHashSet(StringComparer.Ordinal);
        var sent = AnalyticsFacts.EventsSent(files);
        var given = AnalyticsFacts.PropertiesGiven(files);
        List<string> findings =
        [
            .. planned.Except(sent).Select(name => $"The plan has the event {name}, which the code never sends."),
            .. sent.Except(planned).Select(name => $"The code sends the event {name}, which the plan does not have."),
            .. plan
                .Events.SelectMany(entry => entry.Properties ?? [], (entry, property) => (entry.Type, property.Name))
                .Where(pair => !given.Contains(pair.Name))
                .Select(pair => $"The plan gives {pair.Type} the property {pair.Name}, which the code never gives."),
        ];
        return findings.Count == 0 ? StepCheck.Passed(Name, $"{planned.Count} events.") : StepCheck.Failed(Name, [.. findings]);
    }
}
