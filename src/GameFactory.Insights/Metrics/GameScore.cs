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

    /// <summary>The score with four decimals; null when there are too few players.</summary>
    public static decimal? Of(MetricsSums sums, ScoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(options);
        if (Math.Max(sums.Installs, sums.PlayerDays) < options.MinPlayers)
        {
            return null;
        }

        var score = default(Parts);
        score.Add(0.15, sums.DayOne.Installs, sums.DayOne.Players, options.DayOne, InstallPrior);
        score.Add(0.25, sums.DaySeven.Installs, sums.DaySeven.Players, options.DaySeven, InstallPrior);
        score.Add(0.10, sums.DayThirty.Installs, sums.DayThirty.Players, options.DayThirty, InstallPrior);
        score.Add(0.15, sums.Sessions, sums.SessionMicros / 1e6, options.SessionSeconds, DayPrior);
        score.Add(0.15, sums.LevelsCompleted + sums.LevelsFailed, sums.LevelsCompleted, options.Completion, LevelPrior);
        score.Add(0.10, sums.PlayerDays, sums.AdsStarted, options.Impressions, DayPrior);
        score.Add(0.10, sums.PlayerDays, (sums.AdRevenueMicros + sums.IapRevenueMicros) / 1e4, options.RevenueCents, DayPrior);
        return score.Total;
    }

    private struct Parts
    {
        private double _sum;
        private double _weight;

        public readonly decimal? Total => _weight > 0 ? Math.Round((decimal)(100 * _sum / _weight), 4, MidpointRounding.AwayFromZero) : null;

        public void Add(double weight, long sample, double total, double median, int prior)
        {
            if (sample > 0)
            {
                var value = (total + (prior * median)) / (sample + prior);
                _sum += weight * value / (value + median);
                _weight += weight;
            }
        }
    }
}
