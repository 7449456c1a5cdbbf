namespace GameFactory.Benchmarks.Learning;

/// <summary>How much of the way from uniform choice to the oracle was gone, over the seeds of a scenario.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Gap">Share of the gap closed over all batches, mean over the seeds.</param>
/// <param name="GapError">Standard error of <paramref name="Gap"/>.</param>
/// <param name="LastFive">The same in the last five batches.</param>
/// <param name="Curve">The same batch by batch.</param>
/// <param name="Seconds">Time it took.</param>
internal sealed record GapReport(string Scenario, double Gap, double GapError, double LastFive, IReadOnlyList<double> Curve, double Seconds)
{
    /// <summary>One run's share of the gap in the batches of a range.</summary>
    public static double Closed(double[] learner, double[] uniform, double[] oracle, Range batches) =>
        (learner[batches].Sum() - uniform[batches].Sum()) / (oracle[batches].Sum() - uniform[batches].Sum());
}
