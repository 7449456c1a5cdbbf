namespace GameFactory.Benchmarks.Learning;

/// <summary>Learns nothing: the floor.</summary>
internal sealed class UniformArm(HiddenWorld world, Chance chance) : IArm
{
    public void Begin(int batch, IReadOnlyList<PlayedGame> ripe, IReadOnlyList<PlayedGame> early) { }

    public int[] Pick(int genre, int slots) => [.. world.Eligible[genre].OrderBy(_ => chance.Unit()).Take(slots)];
}
