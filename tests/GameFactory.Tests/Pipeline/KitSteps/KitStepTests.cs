using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.KitSteps;
using GameFactory.Pipeline.Step02ProjectSetup;
using GameFactory.Pipeline.Step03Architecture;
using GameFactory.Pipeline.Step04AnalyticsDesign;
using GameFactory.Pipeline.Step05AnalyticsImplementation;
using GameFactory.Pipeline.Step06CorePrototype;
using GameFactory.Pipeline.Step08VerticalSlice;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;
using GameFactory.Tests.Pipeline.Step05AnalyticsImplementation;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace GameFactory.Tests.Pipeline.KitSteps;

public sealed class KitStepTests
{
    private static readonly KitWorkbench s_bench = new(TheKit.Shipped.Template, TheKit.Shipped.Checks);
    private readonly IForge _forge = Substitute.For<IForge>();

    public KitStepTests()
    {
        _forge
            .EnsureRepositoryAsync(Arg.Any<RepositorySpec>(), Arg.Any<CancellationToken>())
            .Returns(
                new RepositoryResult.Ours(
                    new ForgeRepository("owner/game-x", "https://forge.test/owner/game-x", "https://forge.test/owner/game-x.git", "main")
                )
            );
        _forge.SetSecretAsync(default!, default!, default!, default).ReturnsForAnyArgs(true);
    }

    [Fact]
    public async Task Every_step_of_the_kit_completes_for_every_kind_of_game()
    {
        foreach (var design in SampleDesigns.All())
        {
            foreach (var step in Steps())
            {
                var outcome = await step.RunAsync(KitContexts.Of(design, step.Number), TestContext.Current.CancellationToken);

                var completed = Assert.IsType<StepOutcome.Completed>(outcome);
                Assert.NotEmpty(completed.Files);
                Assert.NotEmpty(completed.Checks);
                Assert.DoesNotContain(completed.Checks, check => check.Result == CheckResult.Failed);
            }
        }
    }

    [Fact]
    public async Task The_same_design_gives_the_same_files_and_artifacts()
    {
        foreach (var step in Steps())
        {
            var first = Assert.IsType<StepOutcome.Completed>(
                await step.RunAsync(KitContexts.Of(SampleDesigns.Runner, step.Number), TestContext.Current.CancellationToken)
            );
            var second = Assert.IsType<StepOutcome.Completed>(
                await step.RunAsync(KitContexts.Of(SampleDesigns.Runner, step.Number), TestContext.Current.CancellationToken)
            );

            Assert.Equal(first.Artifacts, second.Artifacts);
            Assert.Equal(first.Files.Select(file => file.Path), second.Files.Select(file => file.Path));
            Assert.All(first.Files.Zip(second.Files), pair =>
                Assert.True(pair.First.Content!.Value.Span.SequenceEqual(pair.Second.Content!.Value.Span), pair.First.Path)
            );
        }
    }

    [Fact]
    public async Task Project_setup_names_the_repository_that_it_made()
    {
        var outcome = await new ProjectSetupStep(s_bench, _forge).RunAsync(
            KitContexts.Of(SampleDesigns.Tiles, 2),
            TestContext.Current.CancellationToken
        );

        var completed = Assert.IsType<StepOutcome.Completed>(outcome);
        Assert.Equal("owner/game-x", completed.Facts.Game?.GithubRepo);
        Assert.Equal("https://forge.test/owner/game-x", completed.Facts.Game?.GithubRepoUrl);
    }

    [Fact]
    public async Task Project_setup_gives_up_when_the_name_belongs_to_somebody_else()
    {
        _forge
            .EnsureRepositoryAsync(Arg.Any<RepositorySpec>(), Arg.Any<CancellationToken>())
            .Returns(new RepositoryResult.NotOurs("owner/game-x", "it was there before"));

        var outcome = await new ProjectSetupStep(s_bench, _forge).RunAsync(
            KitContexts.Of(SampleDesigns.Tiles, 2),
            TestContext.Current.CancellationToken
        );

        Assert.Contains("owner/game-x", Assert.IsType<StepOutcome.Failed>(outcome).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_design_that_does_not_fit_the_kit_is_given_up_with_its_findings()
    {
        var design = SampleDesigns.Tiles with { PackageName = "../../etc" };

        var outcome = await new ArchitectureStep(s_bench).RunAsync(KitContexts.Of(design, 3), TestContext.Current.CancellationToken);

        Assert.Contains("package name", Assert.IsType<StepOutcome.Failed>(outcome).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_only_the_plan_has_is_found()
    {
        var plan = AnalyticsPlanner.Of(SampleDesigns.Tiles, TheKit.Shipped.Mechanics.Of(SampleDesigns.Tiles));
        plan = plan with { Events = [.. plan.Events, new PlannedEvent("iap_completed", "Never.", false, [])] };

        var outcome = await AnalyticsStep().RunAsync(KitContexts.Of(SampleDesigns.Tiles, 5, plan), TestContext.Current.CancellationToken);

        Assert.Contains("iap_completed", Assert.IsType<StepOutcome.Failed>(outcome).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_only_the_code_has_and_a_property_that_it_lacks_are_found()
    {
        var plan = AnalyticsPlanner.Of(SampleDesigns.Tiles, TheKit.Shipped.Mechanics.Of(SampleDesigns.Tiles));
        plan = plan with
        {
            Events =
            [
                .. plan.Events.Skip(2),
                plan.Events[0] with
                {
                    Properties = [new PlannedProperty("mood", "string", "how the player feels")],
                },
            ],
        };

        var outcome = await AnalyticsStep().RunAsync(KitContexts.Of(SampleDesigns.Tiles, 5, plan), TestContext.Current.CancellationToken);

        var error = Assert.IsType<StepOutcome.Failed>(outcome).Error;
        Assert.Contains("level_start", error, StringComparison.Ordinal);
        Assert.Contains("mood", error, StringComparison.Ordinal);
    }

    private AnalyticsImplementationStep AnalyticsStep() =>
        new(s_bench, TheKit.Shipped.Template, new EventAccess(_forge, new GivenKeys(), Options.Create(new EventOptions())));

    private IStep[] Steps() =>
        [
            new ProjectSetupStep(s_bench, _forge),
            new ArchitectureStep(s_bench),
            AnalyticsStep(),
            new CorePrototypeStep(s_bench, TheKit.Shipped.Mechanics),
            new VerticalSliceStep(s_bench, TheKit.Shipped.Mechanics),
        ];
}
