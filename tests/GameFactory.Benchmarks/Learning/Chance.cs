using System.Text;

namespace GameFactory.Benchmarks.Learning;

/// <summary>Seeded chance of the hidden world, apart from the learner's own so that neither can lean on the other.</summary>
internal sealed class Chance
{
    private ulong _state;

    public Chance(int seed, string purpose)
    {
        ulong hash = 14695981039346656037UL;
        foreach (byte b in Encoding.UTF8.GetBytes($"{purpose}-{seed}"))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        _state = hash;
    }

    public double Unit()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public int Below(int n) => (int)(Unit() * n);

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>Binomial draw: rounded normal where that is close, else by geometric skips, which is exact.</summary>
    public int Binomial(int n, double p)
    {
        if (n <= 0)
        {
            return 0;
        }

        double variance = n * p * (1 - p);
        if (variance > 25)
        {
            return (int)Math.Clamp(Math.Round((n * p) + (Math.Sqrt(variance) * Normal())), 0, n);
        }

        double q = Math.Min(p, 1 - p),
            log = Math.Log(1 - q);
        int hits = 0;
        for (long at = 0; ;)
        {
            at += (long)(Math.Log(1 - Unit()) / log) + 1;
            if (at > n)
            {
                return p <= 0.5 ? hits : n - hits;
            }

            hits++;
        }
    }
}
