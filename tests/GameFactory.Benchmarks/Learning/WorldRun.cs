namespace GameFactory.Benchmarks.Learning;

/// <summary>Lets one arm play one world from the first batch to the last.</summary>
internal static class WorldRun
{
    /// <summary>Mean noise-free quality of each batch.</summary>
    public static double[] Play(int seed, WorldSettings settings, Func<HiddenWorld, IArm> arm)
    {
        var world = new HiddenWorld(seed, settings);
        var player = arm(world);
        var requests = new Chance(seed, "requests");
        var players = new Chance(seed, "players");
        var quality = new double[settings.Batches];
        List<PlayedGame> pending = [];
        for (var batch = 0; batch < settings.Batches; batch++)
        {
            player.Begin(
                batch,
                [.. pending.Where(g => g.Batch + settings.Delay <= batch)],
                [.. pending.Where(g => g.Batch + settings.Delay > batch)]
            );
            pending.RemoveAll(g => g.Batch + settings.Delay <= batch);
            for (var i = 0; i < settings.Games; i++)
            {
                var (genre, slots) = (requests.Below(settings.Genres), 2 + requests.Below(3));
                var slate = player.Pick(genre, slots);
                quality[batch] += world.Quality(genre, slate) / settings.Games;
                pending.Add(world.Play(players, batch, genre, slate));
            }

            world.Step();
        }

        return quality;
    }
}
