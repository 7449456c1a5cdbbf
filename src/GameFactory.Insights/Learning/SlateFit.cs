namespace GameFactory.Insights.Learning;

/// <summary>
/// Additive empirical-Bayes fit of four outcomes at once: logit rates of a game = base of the genre + Σ over the slate (effect of
/// the mechanic everywhere + its own effect in the genre) + the game's luck; the counts are binomial. The posterior is exact and joint
/// given the linearised counts; the spreads come by expectation-maximisation. Always from scratch: the result depends on the games alone.
/// </summary>
internal sealed class SlateFit
{
    private const int P = Matrix4.Size;
    private readonly double[] _normal;
    private readonly double[] _work;

    public SlateFit(int mechanics, GenreBlock[] genres, int rounds)
    {
        Mechanics = mechanics;
        Genres = genres;
        Shared = new double[Width];
        SharedCovariance = new double[Width * Width];
        _normal = new double[Width * Width];
        _work = new double[Width * Width];
        Sweep();
        for (var round = 1; round < rounds; round++)
        {
            Spreads.Learn(new SpreadSums(this));
            Sweep();
        }

        foreach (var genre in genres)
        {
            genre.Predict();
        }
    }

    /// <summary>Number of mechanics that were ever played.</summary>
    public int Mechanics { get; }

    public GenreBlock[] Genres { get; }

    public Spreads Spreads { get; } = new();

    /// <summary>Coefficients of the shared effects.</summary>
    public int Width => P * Mechanics;

    /// <summary>Posterior means of the shared effects, four a mechanic.</summary>
    public double[] Shared { get; }

    /// <summary>Their posterior covariance.</summary>
    public double[] SharedCovariance { get; }

    private void Sweep()
    {
        var gameInverse = Matrix4.Inverse(Spreads.Game);
        var ownInverse = Matrix4.Inverse(Spreads.Own);
        var sharedInverse = Matrix4.Inverse(Spreads.Shared);
        var a = _normal;
        Array.Clear(a);
        var b = new double[Width];
        for (var m = 0; m < Mechanics; m++)
        {
            Matrix4.AddBlock(a, Width, m, m, sharedInverse, 1);
        }

        foreach (var genre in Genres)
        {
            genre.Predict();
            genre.Solve(gameInverse, ownInverse);
            genre.Report(a, b, Width, ownInverse);
        }

        SymmetricMatrix.Invert(a, _work, SharedCovariance, Width);
        SymmetricMatrix.TimesSymmetric(b, 1, SharedCovariance, Width, Shared);
        foreach (var genre in Genres)
        {
            genre.Settle(Shared, SharedCovariance, Width);
        }
    }
}
