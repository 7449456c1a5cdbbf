namespace GameFactory.Tests.Insights.Players;

public sealed class SimulatedGenerationsTests
{
    private const int Generations = 3;
    private const int Games = 12;
    private const int Players = 100;

    [Fact]
    public void Over_five_worlds_the_learned_arm_gains_and_the_uniform_one_does_not()
    {
        var learned = Gains(learns: true);
        var uniform = Gains(learns: false);
        var shown =
            $"learned {string.Join(", ", learned.Select(g => g.ToString("0.0")))}; uniform "
            + $"{string.Join(", ", uniform.Select(g => g.ToString("0.0")))}";
        TestContext.Current.TestOutputHelper?.WriteLine(shown);

        Assert.True(learned.Average() > 2, shown);
        Assert.True(learned.Count(gain => gain > 0) >= 4, shown);
        Assert.InRange(uniform.Average(), -2, 2);
        Assert.True(learned.Average() > uniform.Average() + 2, shown);
    }

    // From the first generation to the last, a world and seed each.
    private static List<double> Gains(bool learns) =>
        [
            .. Enumerable
                .Range(1, 5)
                .AsParallel()
                .AsOrdered()
                .Select(world =>
                {
                    var factory = new SimulatedFactory(world, learns);
                    var means = Enumerable
                        .Range(0, Generations)
                        .Select(generation => factory.Play(Games, Players, (100 * world) + generation).Average())
                        .ToList();
                    return means[^1] - means[0];
                }),
        ];
}
