namespace GameFactory.Insights.Learning;

/// <summary>
/// All evidence of one genre: its base rates and the effect there of each mechanic it has played, jointly.
/// Block 0 is the base, block 1 + i the mechanic <see cref="Mechanics"/>[i]; each has four coefficients.
/// </summary>
internal sealed class GenreBlock(int[] mechanics, GameObservation[] games, double[] market)
{
    private const int P = Matrix4.Size;

    // Genres differ from the market by about this many logits.
    private const double MarketSpread = 0.3;

    // Large and refilled in every round of the fit, so they are allocated once.
    private readonly double[] _normal = new double[P * (1 + mechanics.Length) * P * (1 + mechanics.Length)];
    private readonly double[] _work = new double[P * (1 + mechanics.Length) * P * (1 + mechanics.Length)];
    private readonly double[] _alone = new double[P * (1 + mechanics.Length)];

    /// <summary>Global index of each mechanic seen in the genre, ascending.</summary>
    public int[] Mechanics { get; } = mechanics;

    public GameObservation[] Games { get; } = games;

    /// <summary>Coefficients of base and effects.</summary>
    public int Length { get; } = P * (1 + mechanics.Length);

    /// <summary>Coefficients of effects.</summary>
    public int Inner { get; } = P * mechanics.Length;

    /// <summary>Posterior means of base and effects.</summary>
    public double[] Mean { get; } = [.. market, .. new double[P * mechanics.Length]];

    /// <summary>Posterior covariance as if the shared effects were known.</summary>
    public double[] Own { get; } = new double[P * (1 + mechanics.Length) * P * (1 + mechanics.Length)];

    /// <summary>How a shared effect moves the genre's own (rows: genre, columns: shared).</summary>
    public double[] Pull { get; } = new double[P * (1 + mechanics.Length) * P * mechanics.Length];

    /// <summary><see cref="Pull"/> times the covariance of the shared effects.</summary>
    public double[] Pulled { get; } = new double[P * (1 + mechanics.Length) * P * mechanics.Length];

    public void Predict()
    {
        foreach (var game in Games)
        {
            Mean.AsSpan(0, P).CopyTo(game.Predicted);
            foreach (var position in game.Slate)
            {
                SymmetricMatrix.Add(Mean.AsSpan(P * (1 + position), P), game.Predicted);
            }
        }
    }

    /// <summary>Solves the genre alone, given the spread of its own effects around the shared ones.</summary>
    public void Solve(ReadOnlySpan<double> gameInverse, ReadOnlySpan<double> ownInverse)
    {
        var n = Length;
        var a = _normal;
        var b = new double[n];
        Array.Clear(a);
        for (var o = 0; o < P; o++)
        {
            a[(o * n) + o] = 1 / (MarketSpread * MarketSpread);
            b[o] = a[(o * n) + o] * market[o];
        }

        for (var m = 1; m <= Mechanics.Length; m++)
        {
            Matrix4.AddBlock(a, n, m, m, ownInverse, 1);
        }

        foreach (var game in Games)
        {
            game.Observe(gameInverse);
            Gather(game, a, b);
        }

        SymmetricMatrix.Invert(a, _work, Own, n);
        SymmetricMatrix.TimesSymmetric(b, 1, Own, n, _alone);
        Couple(ownInverse);
    }

    /// <summary>Adds what this genre says about the shared effects to their normal equations.</summary>
    public void Report(double[] a, double[] b, int width, ReadOnlySpan<double> ownInverse)
    {
        Span<double> product = stackalloc double[Matrix4.Area];
        Span<double> pull = stackalloc double[Matrix4.Area];
        Span<double> said = stackalloc double[P];
        for (var i = 0; i < Mechanics.Length; i++)
        {
            Matrix4.AddBlock(a, width, Mechanics[i], Mechanics[i], ownInverse, 1);
            for (var j = 0; j <= i; j++)
            {
                for (var r = 0; r < P; r++)
                {
                    Pull.AsSpan((((P * (1 + i)) + r) * Inner) + (P * j), P).CopyTo(pull[(r * P)..]);
                }

                Matrix4.Multiply(ownInverse, pull, product);
                Matrix4.AddBlock(a, width, Mechanics[i], Mechanics[j], product, -1);
            }

            Matrix4.Apply(ownInverse, _alone.AsSpan(P * (1 + i), P), said);
            SymmetricMatrix.Add(said, b.AsSpan(P * Mechanics[i], P));
        }
    }

    /// <summary>Takes the solved shared effects and their covariance in.</summary>
    public void Settle(double[] shared, double[] sharedCovariance, int width)
    {
        var mine = new double[Inner];
        var covariance = _work.AsSpan(0, Inner * Inner);
        for (var i = 0; i < Inner; i++)
        {
            var row = (P * Mechanics[i / P]) + (i % P);
            mine[i] = shared[row];
            for (var j = 0; j < Inner; j++)
            {
                covariance[(i * Inner) + j] = sharedCovariance[(row * width) + (P * Mechanics[j / P]) + (j % P)];
            }
        }

        for (var i = 0; i < Length; i++)
        {
            Mean[i] = _alone[i] + SymmetricMatrix.Dot(Pull.AsSpan(i * Inner, Inner), mine);
        }

        SymmetricMatrix.TimesSymmetric(Pull, Length, covariance, Inner, Pulled);
    }

    /// <summary>Posterior covariance of two coefficients of this genre, the shared effects' doubt included.</summary>
    public double Covariance(int i, int j) =>
        Own[(i * Length) + j] + SymmetricMatrix.Dot(Pulled.AsSpan(i * Inner, Inner), Pull.AsSpan(j * Inner, Inner));

    /// <summary>Posterior covariance of what is predicted for a slate.</summary>
    public void Doubt(ReadOnlySpan<int> slate, Span<double> doubt)
    {
        Span<int> blocks = stackalloc int[1 + slate.Length];
        for (var i = 0; i < slate.Length; i++)
        {
            blocks[1 + i] = 1 + slate[i];
        }

        var pull = _work.AsSpan(0, P * Inner);
        var pulled = _work.AsSpan(P * Inner, P * Inner);
        pull.Clear();
        pulled.Clear();
        doubt.Clear();
        foreach (var block in blocks)
        {
            for (var r = 0; r < P; r++)
            {
                var row = (P * block) + r;
                SymmetricMatrix.Add(Pull.AsSpan(row * Inner, Inner), pull.Slice(r * Inner, Inner));
                SymmetricMatrix.Add(Pulled.AsSpan(row * Inner, Inner), pulled.Slice(r * Inner, Inner));
                foreach (var other in blocks)
                {
                    SymmetricMatrix.Add(Own.AsSpan((row * Length) + (P * other), P), doubt.Slice(r * P, P));
                }
            }
        }

        for (var i = 0; i < Matrix4.Area; i++)
        {
            doubt[i] += SymmetricMatrix.Dot(pulled.Slice(i / P * Inner, Inner), pull.Slice(i % P * Inner, Inner));
        }
    }

    private static void Gather(GameObservation game, double[] a, double[] b)
    {
        var n = b.Length;
        for (var i = -1; i < game.Slate.Length; i++)
        {
            var row = i < 0 ? 0 : 1 + game.Slate[i];
            for (var j = -1; j < game.Slate.Length; j++)
            {
                var column = j < 0 ? 0 : 1 + game.Slate[j];
                if (column <= row)
                {
                    Matrix4.AddBlock(a, n, row, column, game.Precision, game.Weight);
                }
            }

            for (var o = 0; o < P; o++)
            {
                b[(row * P) + o] += game.Weight * game.Evidence[o];
            }
        }
    }

    private void Couple(ReadOnlySpan<double> ownInverse)
    {
        for (var i = 0; i < Length; i++)
        {
            for (var c = 0; c < Inner; c++)
            {
                double sum = 0;
                for (var k = 0; k < P; k++)
                {
                    sum += Own[(i * Length) + P + (c / P * P) + k] * ownInverse[(k * P) + (c % P)];
                }

                Pull[(i * Inner) + c] = sum;
            }
        }
    }
}
