using GameFactory.Engine.Steps;
using GameFactory.Kit.Project;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step05AnalyticsImplementation;

/// <summary>
/// Commits the analytics service, shows that the code sends exactly the events of the plan, and gives the game its write key.
/// </summary>
internal sealed class AnalyticsImplementationStep(KitWorkbench bench, KitTemplate kit, EventAccess access) : IStep
{
    public int Number => 5;

    public string Name => "analytics_implementation";

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        if (bench.TryBegin(Number, design, out var work) is { } refused)
        {
            return refused;
        }

        var plan = (await context.OutputAsync<Planned>(4, cancellationToken)).Plan;
        work.Add(EventPlanCheck.Of(plan, kit.FilesAfter(Number, design)));
        work.Add(await access.GrantAsync(context, cancellationToken));
        work.Add("events", plan.Events.Select(planned => planned.Type).ToArray());
        return work.Finish($"{plan.Events.Count} events, stored on the device before they are sent, in batches of at most 50.");
    }

    private sealed record Planned(EventPlan Plan);
}
