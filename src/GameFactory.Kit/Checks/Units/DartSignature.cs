namespace GameFactory.Kit.Checks.Units;

/// <summary>What a call must give.</summary>
/// <param name="Positional">Arguments that must be given in order.</param>
/// <param name="Optional">Further ones that may be given in order.</param>
/// <param name="Named">Names that may be given.</param>
/// <param name="Required">Names that must be given.</param>
internal sealed record DartSignature(int Positional, int Optional, IReadOnlyList<string> Named, IReadOnlyList<string> Required)
{
    /// <summary>No arguments.</summary>
    public static DartSignature Empty { get; } = new(0, 0, [], []);
}
