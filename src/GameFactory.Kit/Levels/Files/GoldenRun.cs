namespace GameFactory.Kit.Levels.Files;

/// <summary>A recorded play that the game's own test repeats.</summary>
/// <param name="Level">Number of the level.</param>
/// <param name="Purpose">solution, or messy: random inputs that also reach hits, losses and slow motion.</param>
/// <param name="Inputs">Pairs of tick (steps made before) and input.</param>
/// <param name="Ticks">Steps to make; fewer when the phase changes before.</param>
/// <param name="Phase">Phase at the end.</param>
/// <param name="Score">Points at the end.</param>
/// <param name="Hash">Hash of the final state.</param>
public sealed record GoldenRun(int Level, string Purpose, IReadOnlyList<int[]> Inputs, int Ticks, int Phase, int Score, uint Hash);
