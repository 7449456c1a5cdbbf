namespace GameFactory.Benchmarks.Learning;

/// <summary>One scenario of the yardstick.</summary>
/// <param name="Name">What it is called in the output.</param>
/// <param name="Drift">Share of their spread by which effects walk per batch.</param>
/// <param name="Tagged">Share of mechanics offered in a genre.</param>
/// <param name="Installs">Median players of a game.</param>
/// <param name="Delay">Batches until retention d7 is known.</param>
internal sealed record WorldSettings(string Name, double Drift = 0, double Tagged = 1, int Installs = 150, int Delay = 2)
{
    public int Mechanics { get; init; } = 40;

    public int Genres { get; init; } = 8;

    public int Batches { get; init; } = 30;

    public int Games { get; init; } = 100;

    /// <summary>Spread of the pair effects in logits of retention d7.</summary>
    public double Synergy { get; init; } = 0.05;
}
