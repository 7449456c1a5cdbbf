using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Step01PreProduction;

namespace GameFactory.Pipeline.Step04AnalyticsDesign;

/// <summary>Plans which events the game sends, when, and with which properties.</summary>
public sealed class AnalyticsDesignStep : IStep
{
    /// <inheritdoc/>
    public int Number => 4;

    /// <inheritdoc/>
    public string Name => "analytics_design";

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = (await context.OutputAsync<PreProductionDocument>(1, cancellationToken)).Design;
        var plan = AnalyticsPlanner.Of(design);
        var findings = AnalyticsPlanner.Findings(plan);
        return findings.Count > 0
            ? new StepOutcome.Invalid(findings) { Checks = [StepCheck.Failed("event_plan", [.. findings])] }
            : new StepOutcome.Completed
            {
                Artifacts = JsonSerializer.Serialize(new AnalyticsPlanDocument(plan), StepJson.Options),
                Checks =
                [
                    StepCheck.Passed("event_types", $"All {plan.Events.Count} events are of the schema's {EventTypes.All.Count} types."),
                    StepCheck.Passed("funnel_covered", $"Each of the {plan.Funnel.Count} steps of the funnel is shown by an event."),
                ],
                Log = string.Join('\n', plan.Events.Select(e => $"{e.Type}: {e.When}")),
                Facts = new StepFacts { Game = new GameFields { AnalyticsSpec = JsonSerializer.Serialize(plan, StepJson.Options) } },
            };
    }
}
