namespace GameFactory.Insights.Learning;

/// <summary>What a game of <see cref="LearnPlay"/> remembers. All learning and choosing is <see cref="MechanicLearner"/>'s.</summary>
internal sealed class PlayTable(LearningOptions options)
{
    private readonly List<GameOutcome> known = [];
    private readonly List<GameOutcome> early = [];
    private readonly Dictionary<string, List<PlayMessage.Offer>> offers = new(StringComparer.Ordinal);
    private LearnedWeights? weights;
    private long seed;
    private long batchSeed;
    private int batch;
    private int index;

    public void Open(PlayMessage world)
    {
        known.Clear();
        early.Clear();
        offers.Clear();
        seed = world.Seed ?? 0;
        Begin(0, null);
        foreach (var genre in world.Genres)
        {
            offers[genre] = [.. world.Mechanics.Where(m => m.Genres.Contains(genre))];
        }
    }

    public void Begin(int number, long? ownSeed) => (weights, batch, batchSeed, index) = (null, number, ownSeed ?? SeedOf(seed, number), 0);

    public void Learn(IEnumerable<PlayMessage.Result> results) => Take(results, known);

    public void Peek(IEnumerable<PlayMessage.Result> results)
    {
        early.Clear();
        Take(results, early);
    }

    public IReadOnlyList<string> Pick(string genre, int slots)
    {
        if (!offers.TryGetValue(genre, out var offered))
        {
            throw new ArgumentException($"unknown genre '{genre}'", nameof(genre));
        }

        var fits = offered.Where(m => m.Fits is not null).ToDictionary(m => m.Id, m => m.Fits!, StringComparer.Ordinal);
        return MechanicLearner.Choose(Weights(), new SlateRequest
        {
            Genre = genre,
            Cores = [.. offered.Where(m => m.Role is null or "core").Select(m => m.Id)],
            Modifiers = [.. offered.Where(m => m.Role is null or "modifier").Select(m => m.Id)],
            Fits = fits.Count == 0 ? null : (core, modifier) => !fits.TryGetValue(modifier, out var cores) || cores.Contains(core),
            Slots = slots > 0 ? slots : null,
            Seed = batchSeed,
            Index = index++,
        })?.All ?? [];
    }

    public LearnedWeights Weights() => weights ??= MechanicLearner.Learn([.. known, .. early], batch, options);

    /// <summary>Each batch has a seed of its own, as in the factory.</summary>
    public static long SeedOf(long seed, int batch) => (long)KeyedRandom.Of(seed).For(batch).Bits();

    private void Take(IEnumerable<PlayMessage.Result> results, List<GameOutcome> into)
    {
        into.AddRange(results.Select(r => r.Outcome()));
        weights = null;
    }
}
