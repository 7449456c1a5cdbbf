namespace GameFactory.Benchmarks.Learning;

/// <summary>Knows the hidden effects: the ceiling.</summary>
internal sealed class OracleArm(HiddenWorld world) : IArm
{
    private readonly Dictionary<(int Genre, int Slots), int[]> best = [];

    public void Begin(int batch, IReadOnlyList<PlayedGame> ripe, IReadOnlyList<PlayedGame> early) => best.Clear();

    public int[] Pick(int genre, int slots)
    {
        if (!best.TryGetValue((genre, slots), out var slate))
        {
            best[(genre, slots)] = slate = world.Best(genre, slots);
        }

        return slate;
    }
}
