namespace GameFactory.Cli.Commands.Demo;

/// <summary>A mean with its 95 % confidence interval (Student's t; Welch's for a difference).</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end; null when there are fewer than two values.</param>
/// <param name="High">Upper end.</param>
internal sealed record Interval(double Mean, double? Low, double? High)
{
    // Student's t at 0.975 for 1 to 30 degrees of freedom.
    private static readonly double[] s_t =
    [
        12.706,
        4.303,
        3.182,
        2.776,
        2.571,
        2.447,
        2.365,
        2.306,
        2.262,
        2.228,
        2.201,
        2.179,
        2.160,
        2.145,
        2.131,
        2.120,
        2.110,
        2.101,
        2.093,
        2.086,
        2.080,
        2.074,
        2.069,
        2.064,
        2.060,
        2.056,
        2.052,
        2.048,
        2.045,
        2.042,
    ];

    /// <summary>The mean of values; null when there are none.</summary>
    public static Interval? Of(IReadOnlyList<double> values) =>
        values.Count == 0 ? null
        : values.Count == 1 ? new Interval(Round(values[0]), null, null)
        : Around(values.Average(), ErrorSquared(values), values.Count - 1);

    /// <summary>
    /// How much the mean of <paramref name="later"/> lies above that of <paramref name="earlier"/>; null when one is empty.
    /// </summary>
    public static Interval? Gain(IReadOnlyList<double> earlier, IReadOnlyList<double> later)
    {
        if (earlier.Count == 0 || later.Count == 0)
        {
            return null;
        }

        var difference = later.Average() - earlier.Average();
        if (earlier.Count == 1 || later.Count == 1)
        {
            return new Interval(Round(difference), null, null);
        }

        var (one, two) = (ErrorSquared(earlier), ErrorSquared(later));
        var freedom = (one + two) * (one + two) / Math.Max(1e-12, (one * one / (earlier.Count - 1)) + (two * two / (later.Count - 1)));
        return Around(difference, one + two, Math.Max(1, (int)freedom));
    }

    /// <summary>Such as <c>52.1 (49.8 to 54.4)</c>.</summary>
    public override string ToString() =>
        Low is null ? FormattableString.Invariant($"{Mean:0.0}") : FormattableString.Invariant($"{Mean:0.0} ({Low:0.0} to {High:0.0})");

    private static Interval Around(double mean, double errorSquared, int freedom)
    {
        var reach = (freedom <= s_t.Length ? s_t[freedom - 1] : 1.96 + (2.5 / freedom)) * Math.Sqrt(errorSquared);
        return new Interval(Round(mean), Round(mean - reach), Round(mean + reach));
    }

    private static double ErrorSquared(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count;
    }

    private static double Round(double value) => Math.Round(value, 3);
}
