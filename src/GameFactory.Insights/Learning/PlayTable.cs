namespace GameFactory.Insights.Learning;

/// <summary>What a game of <see cref="LearnPlay"/> remembers. All learning and choosing is <see cref="MechanicLearner"/>'s.</summary>
internal sealed class PlayTable(LearningOptions options)
{
    private readonly List<GameOutcome> known = [];
    private readonly List<GameOutcome> early = [];
    private readonly Dictionary<string, List<string>> offers = new(StringComparer.Ordinal);
    private LearnedWeights? weights;
    private long seed;
    private int batch;
    private int index;

    public void Open(PlayMessage world)
    {
        known.Clear();
        early.Clear();
        offers.Clear();
        (weights, seed, batch, index) = (null, world.Seed, 0, 0);
        foreach (var genre in world.Genres)
        {
            offers[genre] = [.. world.Mechanics.Where(m => m.Genres.Contains(genre)).Select(m => m.Id)];
        }
    }

    public void Begin(int number) => (weights, batch, index) = (null, number, 0);

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

        var request = new SlateRequest { Genre = genre, Cores = offered, Modifiers = offered, Slots = slots, Seed = SeedOf(seed, batch), Index = index++ };
        return MechanicLearner.Choose(Weights(), request)?.All ?? [];
    }

    public LearnedWeights Weights() => weights ??= MechanicLearner.Learn([.. known, .. early], batch, options);

    /// <summary>Each batch has a seed of its own, as in the factory.</summary>
    public static long SeedOf(long seed, int batch) => (long)Dice.Of(seed).For(batch).Bits();

    private void Take(IEnumerable<PlayMessage.Result> results, List<GameOutcome> into)
    {
        into.AddRange(results.Select(r => r.Outcome()));
        weights = null;
    }
}
