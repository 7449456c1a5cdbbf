namespace GameFactory.Insights.Metrics;

/// <summary>
/// The one number of a game, 0 to 100, where 50 is the median of the market. Each part is x / (x + median), small samples are drawn to
/// the median, and parts that are not known yet leave their weight to the others.
/// </summary>
public static class GameScore
{
    private const int InstallPrior = 50;
    private const int DayPrior = 20;
    private const int LevelPrior = 20;

    /// <summary>The score with four decimals; null when nothing is known.</summary>
    public static decimal? Of(MetricsSums sums, ScoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(options);
        var score = default(Parts);
        score.Add(15, sums.RetentionD1.Installs, sums.RetentionD1.Players, options.RetentionD1, InstallPrior);
        score.Add(25, sums.RetentionD7.Installs, sums.RetentionD7.Players, options.RetentionD7, InstallPrior);
        score.Add(10, sums.RetentionD30.Installs, sums.RetentionD30.Players, options.RetentionD30, InstallPrior);
        score.Add(15, sums.Sessions, sums.SessionMicros / 1_000_000m, options.SessionSeconds, DayPrior);
        score.Add(15, sums.LevelsCompleted + sums.LevelsFailed, sums.LevelsCompleted, options.Completion, LevelPrior);
        score.Add(10, sums.PlayerDays, sums.AdsStarted, options.Impressions, DayPrior);
        score.Add(10, sums.PlayerDays, (sums.AdRevenueMicros + sums.IapRevenueMicros) / 10_000m, options.RevenueCents, DayPrior);
        return score.Total;
    }

    // Decimals, so that what is exactly half of the fourth place rounds the same everywhere.
    private struct Parts
    {
        private decimal _sum;
        private int _percent;

        public readonly decimal? Total => _percent > 0 ? Math.Round(100 * _sum / _percent, 4, MidpointRounding.AwayFromZero) : null;

        public void Add(int percent, long sample, decimal total, double marketMedian, int prior)
        {
            if (sample == 0)
            {
                return;
            }

            var median = (decimal)marketMedian;
            var (value, market) = (total + (prior * median), median * (sample + prior));
            _sum += percent * value / (value + market);
            _percent += percent;
        }
    }
}
