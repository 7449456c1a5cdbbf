namespace GameFactory.Benchmarks.Learning;

/// <summary>
/// The yardstick's world: hidden effects of mechanics on three outcomes, slates of two to four, finite players. Learners see counts only.
/// </summary>
internal sealed class HiddenWorld
{
    private const double HalfPoint = 0.04;
    private const double BaseCompletion = 0.60;
    private const double BaseOptIn = 0.35;
    private static readonly double[] s_scale = [1.0, 0.7, 0.7];
    private readonly WorldSettings _settings;
    private readonly Chance _chance;
    private readonly double[,] _main;
    private readonly double[,,] _own;
    private readonly double[,] _base;
    private readonly double[,] _pairs;

    public HiddenWorld(int seed, WorldSettings settings)
    {
        _settings = settings;
        _chance = new Chance(seed, "world");
        int mechanics = settings.Mechanics,
            genres = settings.Genres;
        _main = new double[3, mechanics];
        _own = new double[3, genres, mechanics];
        _base = new double[genres, 3];
        _pairs = new double[mechanics, mechanics];
        for (int m = 0; m < mechanics; m++)
        {
            Effect((o, value) => _main[o, m] = value * MainSd(o));
            for (int g = 0; g < genres; g++)
            {
                int genre = g;
                Effect((o, value) => _own[o, genre, m] = value * OwnSd(o));
            }
        }

        for (int a = 0; a < mechanics; a++)
        {
            for (int b = a + 1; b < mechanics; b++)
            {
                _pairs[a, b] = _chance.Unit() < 0.10 ? _chance.Normal() * settings.Synergy : 0;
            }
        }

        Eligible = new int[genres][];
        for (int g = 0; g < genres; g++)
        {
            _base[g, 0] = Logit(HalfPoint) + (0.25 * _chance.Normal());
            _base[g, 1] = Logit(BaseCompletion) + (0.15 * _chance.Normal());
            _base[g, 2] = Logit(BaseOptIn) + (0.15 * _chance.Normal());
            Eligible[g] = [.. Enumerable.Range(0, mechanics).Where(_ => settings.Tagged >= 1 || _chance.Unit() < settings.Tagged)];
        }
    }

    /// <summary>Mechanics offered in each genre.</summary>
    public int[][] Eligible { get; }

    /// <summary>Lets the effects walk, keeping their spread.</summary>
    public void Step()
    {
        double d = _settings.Drift,
            keep = Math.Sqrt(1 - (d * d));
        if (d <= 0)
        {
            return;
        }

        for (int o = 0; o < 3; o++)
        {
            for (int m = 0; m < _settings.Mechanics; m++)
            {
                _main[o, m] = (keep * _main[o, m]) + (d * MainSd(o) * _chance.Normal());
                for (int g = 0; g < _settings.Genres; g++)
                {
                    _own[o, g, m] = (keep * _own[o, g, m]) + (d * OwnSd(o) * _chance.Normal());
                }
            }
        }
    }

    /// <summary>The noise-free quality of a slate, 0 to 1.</summary>
    public double Quality(int genre, IReadOnlyList<int> slate)
    {
        (double x0, double x1, double x2) = Logits(genre, slate);
        double retention = Sigmoid(x0);
        return (0.5 * retention / (retention + HalfPoint)) + (0.25 * Sigmoid(x1)) + (0.25 * Sigmoid(x2));
    }

    /// <summary>Players try a game; only these counts may be shown to a learner.</summary>
    public PlayedGame Play(Chance env, int batch, int genre, int[] slate)
    {
        (double x0, double x1, double x2) = Logits(genre, slate);
        double luck = 0.35 * env.Normal();
        double retentionD7 = Sigmoid(x0 + luck);
        double retentionD1 = Sigmoid(Logit(0.22) + (0.8 * (x0 + luck - Logit(HalfPoint))) + (0.15 * env.Normal()));
        double completion = Sigmoid(x1 + (0.2 * env.Normal()));
        double optIn = Sigmoid(x2 + (0.2 * env.Normal()));
        int players = Math.Max(3, (int)Math.Exp(Math.Log(_settings.Installs) + env.Normal()));
        int prompted = env.Binomial(players, 0.5);
        return new PlayedGame(
            batch,
            genre,
            slate,
            players,
            env.Binomial(players, retentionD1),
            env.Binomial(players, retentionD7),
            players * 6,
            env.Binomial(players * 6, completion),
            prompted,
            env.Binomial(prompted, optIn)
        );
    }

    /// <summary>The best slate: greedy, then swaps while they help; optimal up to the tiny pair synergies.</summary>
    public int[] Best(int genre, int slots)
    {
        List<int> slate = [];
        while (slate.Count < slots)
        {
            slate.Add(Eligible[genre].Except(slate).MaxBy(m => Quality(genre, [.. slate, m])));
        }

        for (bool better = true; better;)
        {
            better = false;
            for (int i = 0; i < slots; i++)
            {
                foreach (int m in Eligible[genre].Except(slate).ToArray())
                {
                    int[] swapped = [.. slate];
                    swapped[i] = m;
                    if (Quality(genre, swapped) > Quality(genre, slate) + 1e-12)
                    {
                        slate = [.. swapped];
                        better = true;
                    }
                }
            }
        }

        return [.. slate];
    }

    private (double RetentionD7, double Completion, double OptIn) Logits(int genre, IReadOnlyList<int> slate)
    {
        double x0 = _base[genre, 0],
            x1 = _base[genre, 1],
            x2 = _base[genre, 2];
        for (int i = 0; i < slate.Count; i++)
        {
            int m = slate[i];
            x0 += _main[0, m] + _own[0, genre, m];
            x1 += _main[1, m] + _own[1, genre, m];
            x2 += _main[2, m] + _own[2, genre, m];
            for (int j = i + 1; j < slate.Count; j++)
            {
                x0 += _pairs[Math.Min(m, slate[j]), Math.Max(m, slate[j])];
            }
        }

        return (x0, x1, x2);
    }

    private void Effect(Action<int, double> set)
    {
        double z = _chance.Normal();
        set(0, z);
        set(1, (0.5 * z) + (Math.Sqrt(0.75) * _chance.Normal()));
        set(2, (0.5 * z) + (Math.Sqrt(0.75) * _chance.Normal()));
    }

    private static double MainSd(int outcome) => 0.15 * s_scale[outcome];

    private static double OwnSd(int outcome) => 0.12 * s_scale[outcome];

    private static double Logit(double p) => Math.Log(p / (1 - p));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
