namespace GameFactory.Benchmarks.Learning;

/// <summary>Knows the hidden effects: the ceiling.</summary>
internal sealed class OracleArm(HiddenWorld world) : IArm
{
    private readonly Dictionary<(int Genre, int Slots), int[]> _best = [];

    public void Begin(int batch, IReadOnlyList<PlayedGame> ripe, IReadOnlyList<PlayedGame> early) => _best.Clear();

    public int[] Pick(int genre, int slots)
    {
        if (!_best.TryGetValue((genre, slots), out var slate))
        {
            _best[(genre, slots)] = slate = world.Best(genre, slots);
        }

        return slate;
    }
}
