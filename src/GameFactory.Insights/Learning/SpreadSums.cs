namespace GameFactory.Insights.Learning;

/// <summary>The expectation step: what effects and luck must have been, squared, with the posterior's doubt added.</summary>
internal sealed class SpreadSums
{
    private const int P = Matrix4.Size;
    private readonly SlateFit _fit;

    public SpreadSums(SlateFit fit)
    {
        this._fit = fit;
        for (var m = 0; m < fit.Mechanics; m++)
        {
            AddShared(m);
        }

        foreach (var genre in fit.Genres)
        {
            for (var m = 0; m < genre.Mechanics.Length; m++)
            {
                AddOwn(genre, m);
            }

            genre.Predict();
            foreach (var game in genre.Games)
            {
                AddGame(genre, game);
            }
        }
    }

    public double[] Shared { get; } = new double[Matrix4.Area];

    public double SharedCount => _fit.Mechanics;

    public double[] Own { get; } = new double[Matrix4.Area];

    public double OwnCount { get; private set; }

    public double[] Game { get; } = new double[Matrix4.Area];

    public double GameCount { get; private set; }

    private void AddShared(int m)
    {
        for (var i = 0; i < Matrix4.Area; i++)
        {
            var (r, c) = ((P * m) + (i / P), (P * m) + (i % P));
            Shared[i] += (_fit.Shared[r] * _fit.Shared[c]) + _fit.SharedCovariance[(r * _fit.Width) + c];
        }
    }

    private void AddOwn(GenreBlock genre, int m)
    {
        OwnCount++;
        for (var i = 0; i < Matrix4.Area; i++)
        {
            var (row, column) = (i / P, i % P);
            var (r, c) = ((P * (1 + m)) + row, (P * (1 + m)) + column);
            var (sr, sc) = ((P * genre.Mechanics[m]) + row, (P * genre.Mechanics[m]) + column);
            var cross = genre.Pulled[(r * genre.Inner) + (P * m) + column] + genre.Pulled[(c * genre.Inner) + (P * m) + row];
            Own[i] +=
                ((genre.Mean[r] - _fit.Shared[sr]) * (genre.Mean[c] - _fit.Shared[sc]))
                + genre.Covariance(r, c)
                + _fit.SharedCovariance[(sr * _fit.Width) + sc]
                - cross;
        }
    }

    private void AddGame(GenreBlock genre, GameObservation game)
    {
        Span<double> doubt = stackalloc double[Matrix4.Area];
        Span<double> residual = stackalloc double[P];
        Span<double> luck = stackalloc double[P];
        Span<double> gain = stackalloc double[Matrix4.Area];
        Span<double> known = stackalloc double[Matrix4.Area];
        Span<double> half = stackalloc double[Matrix4.Area];
        genre.Doubt(game.Slate, doubt);
        Matrix4.Apply(game.Precision, game.Predicted, residual);
        for (var o = 0; o < P; o++)
        {
            residual[o] = game.Evidence[o] - residual[o];
        }

        var spread = _fit.Spreads.Game;
        Matrix4.Apply(spread, residual, luck);
        Matrix4.Multiply(spread, game.Precision, gain);
        Matrix4.Multiply(gain, spread, known);
        Matrix4.Multiply(gain, doubt, half);
        for (var i = 0; i < Matrix4.Area; i++)
        {
            var carried = SymmetricMatrix.Dot(half.Slice(i / P * P, P), gain.Slice(i % P * P, P));
            Game[i] += game.Weight * ((luck[i / P] * luck[i % P]) + spread[i] - known[i] + carried);
        }

        GameCount += game.Weight;
    }
}
