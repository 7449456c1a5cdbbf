namespace GameFactory.Insights.Learning;

/// <summary>The one number a game is learned for: half retention d7, a quarter completion, a quarter ad opt-in; 0 to 1.</summary>
public static class GameQuality
{
    private const double RetentionShare = 0.5;
    private const double CompletionShare = 0.25;
    private const double OptInShare = 0.25;
    private const int PriorInstalls = 50;
    private const int PriorLevels = 20;
    private const int PriorPrompted = 20;

    /// <summary>
    /// Observed quality of a game, each rate drawn to the market by a small number of usual players. For people to read: the fit works on
    /// the counts.
    /// </summary>
    public static double Of(GameOutcome game, LearningOptions options)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(options);
        return Of(
            Shrunk(game.RetentionD7, options.MarketRetentionD7, PriorInstalls),
            Shrunk(game.Levels, options.MarketCompletion, PriorLevels),
            Shrunk(game.Ads, options.MarketOptIn, PriorPrompted),
            options.MarketRetentionD7
        );
    }

    /// <summary>Quality of three known rates.</summary>
    public static double Of(double retentionD7, double completion, double optIn, double halfPoint) =>
        (RetentionShare * retentionD7 / (retentionD7 + halfPoint)) + (CompletionShare * completion) + (OptInShare * optIn);

    /// <summary>What one logit more of each outcome (d1, d7, completion, opt-in) is worth near the given logits.</summary>
    internal static double[] Slopes(ReadOnlySpan<double> logits, double halfPoint)
    {
        var (retentionD7, completion, optIn) = (Rate(logits[1]), Rate(logits[2]), Rate(logits[3]));
        var half = retentionD7 + halfPoint;
        return
        [
            0,
            RetentionShare * halfPoint / (half * half) * retentionD7 * (1 - retentionD7),
            CompletionShare * completion * (1 - completion),
            OptInShare * optIn * (1 - optIn),
        ];
    }

    internal static double Rate(double logit) => 1 / (1 + Math.Exp(-logit));

    internal static double Logit(double rate) => Math.Log(rate / (1 - rate));

    private static double Shrunk(Tally tally, double market, int prior) => (tally.Hits + (prior * market)) / (tally.Trials + prior);
}
