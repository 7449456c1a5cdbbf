namespace GameFactory.Cli.Commands.Demo;

/// <summary>What a demo makes.</summary>
/// <param name="Games">Number of games.</param>
/// <param name="Seed">Same seed, same games.</param>
/// <param name="Window">Unfinished games in flight at once.</param>
/// <param name="Json">Only one JSON object on standard output.</param>
internal sealed record DemoPlan(int Games, long Seed, int Window, bool Json)
{
    /// <summary>The same demo in the same folder is the same batch: started again, it goes on where it was.</summary>
    public string RequestId => $"demo/{Games}/{Seed}/{Window}/played";
}
