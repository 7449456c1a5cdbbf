using GameFactory.Cli.Commands.Demo;

namespace GameFactory.Tests.Cli.Commands.Demo;

public sealed class IntervalTests
{
    [Fact]
    public void A_mean_has_the_interval_of_Student()
    {
        // Mean 3, standard error √0.5, t with four degrees of freedom 2.776.
        var interval = Interval.Of([1, 2, 3, 4, 5])!;

        Assert.Equal((3, 1.037, 4.963), (interval.Mean, interval.Low!.Value, interval.High!.Value));
    }

    [Fact]
    public void A_gain_has_the_interval_of_Welch()
    {
        // Equal spreads and sizes: eight degrees of freedom, 2.306, and an error of 1.
        var gain = Interval.Gain([1, 2, 3, 4, 5], [11, 12, 13, 14, 15])!;

        Assert.Equal((10, 7.694, 12.306), (gain.Mean, gain.Low!.Value, gain.High!.Value));
    }

    [Fact]
    public void One_value_has_no_interval_and_none_has_no_mean()
    {
        Assert.Equal(new Interval(7, null, null), Interval.Of([7]));
        Assert.Null(Interval.Of([]));
        Assert.Null(Interval.Gain([], [7]));
    }
}
