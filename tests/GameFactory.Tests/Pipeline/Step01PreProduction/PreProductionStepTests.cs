using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Schema;
using GameFactory.Pipeline.Step01PreProduction;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step04AnalyticsDesign;
using GameFactory.Server.Learning;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Pipeline.Step01PreProduction;

public sealed class PreProductionStepTests
{
    [Fact]
    public async Task It_fills_the_game_and_leaves_the_design()
    {
        var done = Assert.IsType<StepOutcome.Completed>(await Run(Inputs("{}")));
        var game = done.Facts.Game!;
        var document = JsonSerializer.Deserialize<PreProductionDocument>(done.Artifacts!, StepJson.Options)!;
        Assert.Equal(document.Design.Title, game.Name);
        Assert.StartsWith(document.Design.PackageName.Replace('_', '-'), game.Slug, StringComparison.Ordinal);
        Assert.Empty(DesignSchema.Findings(game.GddSpec!));
        Assert.StartsWith("flame-kit@", game.SelectedTemplate, StringComparison.Ordinal);
        using var mechanics = JsonDocument.Parse(game.SelectedMechanics!);
        Assert.Equal(["name", "role", "params"], mechanics.RootElement[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("core", mechanics.RootElement[0].GetProperty("role").GetString());
        Assert.Equal(["schema", "mechanics_compatible", "palette_contrast", "similarity"], done.Checks.Select(c => c.Name));
        Assert.All(done.Checks, c => Assert.Equal(CheckResult.Passed, c.Result));
        Assert.Contains(document.Design.Title, done.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_game_whose_genre_is_not_the_mix_s_is_given_up() =>
        Assert.Contains("genre mix", Assert.IsType<StepOutcome.Failed>(await Run(Inputs("{}"), "puzzle")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Without_an_ai_endpoint_the_policy_of_the_batch_decides()
    {
        Assert.IsType<StepOutcome.Failed>(await Run(Inputs("""{"ai": "designer", "onAiFailure": "fail"}""")));
        var offline = Assert.IsType<StepOutcome.Completed>(await Run(Inputs("""{"ai": "designer", "onAiFailure": "offline"}""")));
        Assert.Contains(offline.Facts.Logs, l => l is { Level: "warning", Type: "ai" });
    }

    [Fact]
    public async Task A_proposal_that_breaks_the_rules_is_rejected_with_what_is_wrong()
    {
        var step = new PreProductionStep(Plans(), new Liar(), TheKit.Shipped.Catalogue);
        var outcome = await step.RunAsync(new PipelineContexts(Inputs("{}")).At(1, 0, "runner"), CancellationToken.None);
        Assert.Contains(Assert.IsType<StepOutcome.Invalid>(outcome).Findings, f => f.Contains("not offered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", 9)]
    [InlineData("""{"adGating": false}""", 5)]
    public async Task The_event_plan_follows_from_the_design_and_covers_the_funnel(string constraints, int events)
    {
        var first = Assert.IsType<StepOutcome.Completed>(await Run(Inputs(constraints)));
        var contexts = new PipelineContexts(Inputs(constraints));
        contexts.Left(1, first.Artifacts!);
        var done = Assert.IsType<StepOutcome.Completed>(
            await new AnalyticsDesignStep(TheKit.Shipped.Mechanics).RunAsync(contexts.At(4, 0, "runner"), CancellationToken.None)
        );
        var plan = JsonSerializer.Deserialize<AnalyticsPlanDocument>(done.Artifacts!, StepJson.Options)!.Plan;
        Assert.Equal(events, plan.Events.Count);
        Assert.Empty(AnalyticsPlanner.Findings(plan));
        Assert.Equal(
            plan.Events.Count,
            JsonSerializer.Deserialize<AnalyticsPlan>(done.Facts.Game!.AnalyticsSpec!, StepJson.Options)!.Events.Count
        );
        Assert.All(plan.Events, e => Assert.EndsWith(".", e.When, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_with_unknown_doubled_or_missing_events_is_found_out()
    {
        var plan = new AnalyticsPlan(
            1,
            [new("game_start", "x", false, []), new("game_start", "x", false, []), new("button_tap", "x", false, [])],
            [new("wins", "level_complete", "?")]
        );
        Assert.Equal(3, AnalyticsPlanner.Findings(plan).Count);
        Assert.Equal(11, EventTypes.All.Count);
    }

    private static Task<StepOutcome> Run(BatchInputs inputs, string genre = "runner") =>
        new PreProductionStep(Plans(), new OfflineDesigner(TheKit.Shipped.Mechanics), TheKit.Shipped.Catalogue).RunAsync(
            new PipelineContexts(inputs).At(1, 0, genre),
            CancellationToken.None
        );

    private static BatchPlans Plans() => new(new LearnedMechanicSelector(TheKit.Shipped.Mechanics), TheKit.Shipped.Catalogue);

    private static BatchInputs Inputs(string constraints) => new(5, 10, """["runner", "puzzle"]""", constraints, null);

    private sealed class Liar : IDesigner
    {
        public string Name => "liar";

        public ValueTask<GameDesign> DesignAsync(DesignRequest request, CancellationToken cancellationToken)
        {
            var design = new OfflineDesigner(TheKit.Shipped.Mechanics).Design(request);
            return ValueTask.FromResult(design with { Core = design.Core with { Name = "domino_topple" }, Designer = Name });
        }
    }
}
