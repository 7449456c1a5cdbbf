namespace GameFactory.Insights.Learning;

/// <summary>
/// The three covariances of the model over the four outcomes, in logits. They start where mobile games usually are (effects of
/// a tenth of a logit, both retentions moving together, the rest loosely) and are believed as much as a few dozen observations, so that
/// a first small batch cannot throw them off.
/// </summary>
internal sealed class Spreads
{
    private const double SharedBelief = 10;
    private const double OwnBelief = 40;
    private const double GameBelief = 40;
    private const double RetentionsTogether = 0.85;
    private const double OutcomesTogether = 0.3;
    private const double LuckTogether = 0.1;

    private static readonly double[] s_sharedStart = Start([0.15, 0.13, 0.10, 0.10], OutcomesTogether);
    private static readonly double[] s_ownStart = Start([0.12, 0.10, 0.08, 0.08], OutcomesTogether);
    private static readonly double[] s_gameStart = Start([0.30, 0.35, 0.25, 0.25], LuckTogether);

    /// <summary>Of a mechanic's effect that all genres share.</summary>
    public double[] Shared { get; private set; } = s_sharedStart;

    /// <summary>Of a mechanic's own effect in one genre, around the shared one.</summary>
    public double[] Own { get; private set; } = s_ownStart;

    /// <summary>Of a game around what its slate predicts.</summary>
    public double[] Game { get; private set; } = s_gameStart;

    /// <summary>Takes the sums of squares that the data suggest.</summary>
    public void Learn(SpreadSums sums)
    {
        Shared = Blend(s_sharedStart, SharedBelief, sums.Shared, sums.SharedCount);
        Own = Blend(s_ownStart, OwnBelief, sums.Own, sums.OwnCount);
        Game = Blend(s_gameStart, GameBelief, sums.Game, sums.GameCount);
    }

    private static double[] Blend(double[] start, double belief, double[] sum, double count) =>
        [.. start.Zip(sum, (s, x) => ((belief * s) + x) / (belief + count))];

    private static double[] Start(double[] deviations, double others)
    {
        var covariance = new double[Matrix4.Area];
        for (var i = 0; i < Matrix4.Size; i++)
        {
            for (var j = 0; j < Matrix4.Size; j++)
            {
                var together =
                    i == j ? 1
                    : i < 2 && j < 2 ? RetentionsTogether
                    : others;
                covariance[(i * Matrix4.Size) + j] = deviations[i] * deviations[j] * together;
            }
        }

        return covariance;
    }
}
