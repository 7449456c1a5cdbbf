using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using NSubstitute;

namespace GameFactory.Tests.Engine.Running;

/// <summary>Which registered steps are a pipeline, and what the machine learns of them.</summary>
public sealed class StepCatalogTests
{
    [Fact]
    public void The_plan_is_what_the_steps_say_in_the_order_of_their_numbers()
    {
        var watch = Step(2, "watch");
        watch.MaySkip.Returns(true);
        watch.HoldsWindow.Returns(false);
        watch.MaxRetries.Returns(7);

        var catalog = new StepCatalog([watch, Step(1, "design")]);

        Assert.Equal(["design", "watch"], catalog.Plan.Names);
        Assert.Equal((false, true), (catalog.Plan[1].MaySkip, catalog.Plan[1].HoldsWindow));
        Assert.Equal((true, false, 7), (catalog.Plan[2].MaySkip, catalog.Plan[2].HoldsWindow, catalog.Plan[2].MaxRetries));
        Assert.Equal(1, catalog.Plan.WindowSteps);
        Assert.Same(watch, catalog[2]);
    }

    [Theory]
    [InlineData("No step is registered.")]
    [InlineData("No step 1 is registered", 2, 3)]
    [InlineData("No step 2 is registered", 1, 3)]
    [InlineData("Step 2 is registered twice", 1, 2, 2, 3)]
    [InlineData("No step 1 is registered", 0, 1)]
    public void A_gap_or_a_doubled_number_stops_the_start(string words, params int[] numbers)
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            new StepCatalog([.. numbers.Select((number, index) => Step(number, $"step_{index}"))])
        );

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_steps_of_one_name_stop_the_start()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            new StepCatalog([Step(1, "design"), Step(2, "build"), Step(3, "design")])
        );

        Assert.Contains("Steps 1 and 3 have one name, design", error.Message, StringComparison.Ordinal);
    }

    private static IStep Step(int number, string name)
    {
        var step = Substitute.For<IStep>();
        step.Number.Returns(number);
        step.Name.Returns(name);
        step.HoldsWindow.Returns(true);
        return step;
    }
}
