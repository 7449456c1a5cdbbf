namespace GameFactory.Insights.Learning;

/// <summary>What a game of <see cref="LearnPlay"/> remembers. All learning and choosing is <see cref="MechanicLearner"/>'s.</summary>
internal sealed class PlayTable(LearningOptions options)
{
    private readonly List<GameOutcome> _known = [];
    private readonly List<GameOutcome> _early = [];
    private readonly Dictionary<string, List<PlayMessage.Offer>> _offers = new(StringComparer.Ordinal);
    private LearnedWeights? _weights;
    private long _seed;
    private long _batchSeed;
    private int _batch;
    private int _index;

    public void Open(PlayMessage world)
    {
        _known.Clear();
        _early.Clear();
        _offers.Clear();
        _seed = world.Seed ?? 0;
        Begin(0, null);
        foreach (var genre in world.Genres)
        {
            _offers[genre] = [.. world.Mechanics.Where(m => m.Genres.Contains(genre))];
        }
    }

    public void Begin(int number, long? ownSeed) =>
        (_weights, _batch, _batchSeed, _index) = (null, number, ownSeed ?? SeedOf(_seed, number), 0);

    public void Learn(IEnumerable<PlayMessage.Result> results) => Take(results, _known);

    public void Peek(IEnumerable<PlayMessage.Result> results)
    {
        _early.Clear();
        Take(results, _early);
    }

    public IReadOnlyList<string> Pick(string genre, int slots)
    {
        if (!_offers.TryGetValue(genre, out var offered))
        {
            throw new ArgumentException($"unknown genre '{genre}'", nameof(genre));
        }

        var fits = offered.Where(m => m.Fits is not null).ToDictionary(m => m.Id, m => m.Fits!, StringComparer.Ordinal);
        return MechanicLearner
            .Choose(
                Weights(),
                new SlateRequest
                {
                    Genre = genre,
                    Cores = [.. offered.Where(m => m.Role is null or "core").Select(m => m.Id)],
                    Modifiers = [.. offered.Where(m => m.Role is null or "modifier").Select(m => m.Id)],
                    Fits = fits.Count == 0 ? null : (core, modifier) => !fits.TryGetValue(modifier, out var cores) || cores.Contains(core),
                    Slots = slots > 0 ? slots : null,
                    Seed = _batchSeed,
                    Index = _index++,
                }
            )
            ?.All
            ?? [];
    }

    public LearnedWeights Weights() => _weights ??= MechanicLearner.Learn([.. _known, .. _early], _batch, options);

    /// <summary>Each batch has a seed of its own, as in the factory.</summary>
    public static long SeedOf(long seed, int batch) => (long)KeyedRandom.Of(seed).For(batch).Bits();

    private void Take(IEnumerable<PlayMessage.Result> results, List<GameOutcome> into)
    {
        into.AddRange(results.Select(r => r.Outcome()));
        _weights = null;
    }
}
