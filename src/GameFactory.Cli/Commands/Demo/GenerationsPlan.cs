namespace GameFactory.Cli.Commands.Demo;

/// <summary>What a demo of several generations makes.</summary>
/// <param name="Generations">Batches one after the other, each learning from those before.</param>
/// <param name="HasControl">Beside each a batch that draws its mechanics as if nothing had been learned.</param>
/// <param name="Games">Games of each batch.</param>
/// <param name="Players">Simulated players of each game.</param>
/// <param name="Seed">Same seed, same first generation.</param>
/// <param name="World">What simulated players like.</param>
/// <param name="Json">Only one JSON object on standard output.</param>
internal sealed record GenerationsPlan(int Generations, bool HasControl, int Games, int Players, long Seed, long World, bool Json)
{
    /// <summary>The learned arm comes first, so that in each generation the control group is made last.</summary>
    public IEnumerable<string> Arms => HasControl ? [Learned, Uniform] : [Learned];

    public const string Learned = "learned";

    public const string Uniform = "uniform";

    /// <summary>The same demo in the same folder is the same batches: started again, it goes on where it was.</summary>
    public string RequestId(string arm, int generation) => $"generations/{Games}/{Players}/{Seed}/{World}/{HasControl}/{arm}/{generation}";

    /// <summary>
    /// Each batch has a seed of its own; control groups share none with the learned arm, whose games theirs must not resemble.
    /// </summary>
    public long SeedOf(string arm, int generation) => (Seed * 1_000) + generation + (arm == Uniform ? 500 : 0);
}
