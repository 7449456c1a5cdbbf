namespace GameFactory.Insights.Learning;

/// <summary>
/// One game as the fit sees it: four binomial counts around hidden rates, and those rates around what its slate predicts.
/// An outcome without trials carries no information, so a game whose retention d7 is still open needs no special case.
/// </summary>
internal sealed class GameObservation(int[] slate, double weight, double[] trials, double[] hits)
{
    private const int NewtonSteps = 2;
    private const double LongestStep = 1.5;
    private readonly double[] _latent = new double[Matrix4.Size];
    private readonly double[] _information = new double[Matrix4.Size];
    private readonly double[] _surprise = new double[Matrix4.Size];
    private bool _started;

    /// <summary>Positions of the slate's mechanics in the genre's block.</summary>
    public int[] Slate { get; } = slate;

    /// <summary>How much the game counts, 0 to 1: older batches count less.</summary>
    public double Weight { get; } = weight;

    /// <summary>True when all four outcomes are known.</summary>
    public bool IsMature { get; } = Array.TrueForAll(trials, count => count > 0);

    /// <summary>What the coefficients predict, in logits.</summary>
    public double[] Predicted { get; } = new double[Matrix4.Size];

    /// <summary>Precision of the game's evidence on <see cref="Predicted"/>: (spread + 1/counts)⁻¹.</summary>
    public double[] Precision { get; } = new double[Matrix4.Area];

    /// <summary>Precision times the observed logits.</summary>
    public double[] Evidence { get; } = new double[Matrix4.Size];

    /// <summary>Moves the hidden rates to their most likely place and linearises the counts there.</summary>
    public void Observe(ReadOnlySpan<double> spreadInverse)
    {
        if (!_started)
        {
            Predicted.CopyTo(_latent, 0);
            _started = true;
        }

        Span<double> inverse = stackalloc double[Matrix4.Area];
        Span<double> away = stackalloc double[Matrix4.Size];
        Span<double> gradient = stackalloc double[Matrix4.Size];
        Count();
        for (var round = 0; round < NewtonSteps; round++)
        {
            Curvature(spreadInverse, inverse);
            for (var o = 0; o < Matrix4.Size; o++)
            {
                away[o] = _latent[o] - Predicted[o];
            }

            Matrix4.Apply(spreadInverse, away, gradient);
            for (var o = 0; o < Matrix4.Size; o++)
            {
                gradient[o] = _surprise[o] - gradient[o];
            }

            Matrix4.Apply(inverse, gradient, away);
            for (var o = 0; o < Matrix4.Size; o++)
            {
                _latent[o] += Math.Clamp(away[o], -LongestStep, LongestStep);
            }

            Count();
        }

        Curvature(spreadInverse, inverse);
        Linearise(inverse);
    }

    private void Count()
    {
        for (var o = 0; o < Matrix4.Size; o++)
        {
            var rate = GameQuality.Rate(_latent[o]);
            _information[o] = trials[o] * rate * (1 - rate);
            _surprise[o] = hits[o] - (trials[o] * rate);
        }
    }

    private void Curvature(ReadOnlySpan<double> spreadInverse, Span<double> inverse)
    {
        Span<double> hessian = stackalloc double[Matrix4.Area];
        spreadInverse.CopyTo(hessian);
        for (var o = 0; o < Matrix4.Size; o++)
        {
            hessian[(o * Matrix4.Size) + o] += _information[o];
        }

        Matrix4.Invert(hessian, inverse);
    }

    private void Linearise(ReadOnlySpan<double> inverse)
    {
        // With W the counts' information: (S + W⁻¹)⁻¹ = W − W (S⁻¹ + W)⁻¹ W, which stays finite where W is zero.
        for (var i = 0; i < Matrix4.Size; i++)
        {
            double sum = 0;
            for (var j = 0; j < Matrix4.Size; j++)
            {
                var keep = (i == j ? 1 : 0) - (_information[i] * inverse[(i * Matrix4.Size) + j]);
                Precision[(i * Matrix4.Size) + j] = keep * _information[j];
                sum += keep * ((_information[j] * _latent[j]) + _surprise[j]);
            }

            Evidence[i] = sum;
        }
    }
}
