using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Schema;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Project;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Pipeline.Step01PreProduction;

/// <summary>Chooses the mechanics of the game, writes its design document and keeps it apart from other games.</summary>
public sealed class PreProductionStep(BatchPlans plans, IDesigner designer, MechanicCatalogue catalogue) : IStep
{
    private readonly DesignRules _rules = new(catalogue);

    /// <inheritdoc/>
    public int Number => 1;

    /// <inheritdoc/>
    public string Name => "pre_production";

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var (plan, constraints) = await plans.PlanAsync(context, cancellationToken);
        if (plan.Genre != context.Genre)
        {
            return new StepOutcome.Failed(
                $"The batch's genre mix makes game {context.Index} a {plan.Genre}, but its state says {context.Genre}."
            );
        }

        if (constraints is { Ai: not AiUse.Off, OnAiFailure: AiFailurePolicy.Fail } && designer.Name == OfflineDesigner.DesignerName)
        {
            return new StepOutcome.Failed(
                "The batch asks for an AI designer and forbids the offline one, but no AI endpoint is configured."
            );
        }

        var proposal = await designer.DesignAsync(new DesignRequest(plan, constraints), cancellationToken);
        var review = _rules.Review(proposal, constraints);
        if (review.Findings.Count > 0)
        {
            return new StepOutcome.Invalid(review.Findings) { Log = string.Join('\n', review.Findings) };
        }

        var json = DesignSchema.Write(review.Design);
        var checks = PreProductionChecks.Of(review, json, plan.Similarity, catalogue.Mechanics);
        return checks.Any(c => c.Result == CheckResult.Failed)
            ? new StepOutcome.Invalid([.. checks.Where(c => c.Result == CheckResult.Failed).SelectMany(c => c.Findings)])
            {
                Checks = checks,
            }
            : Completed(context, constraints, review, json, plan.Similarity, checks);
    }

    private static StepOutcome.Completed Completed(
        StepContext context,
        BatchConstraints constraints,
        DesignReview review,
        string json,
        SimilarityReport similarity,
        IReadOnlyList<StepCheck> checks
    )
    {
        var design = review.Design;
        return new StepOutcome.Completed
        {
            Artifacts = JsonSerializer.Serialize(new PreProductionDocument(design, similarity, review.Changes), StepJson.Options),
            Checks = checks,
            Log = PreProductionLog.Text(review, similarity),
            Facts = new StepFacts
            {
                Game = new GameFields
                {
                    Name = design.Title,
                    Slug = Slugs.Of(design.Title, context.Game.Value),
                    GddSpec = json,
                    SelectedMechanics = JsonSerializer.Serialize<IReadOnlyList<DesignMechanic>>(
                        [design.Core, .. design.Modifiers],
                        StepJson.Options
                    ),
                    SelectedTemplate = KitTemplate.Name,
                },
                Logs = PreProductionLog.Lines(design, similarity, constraints),
            },
        };
    }
}
