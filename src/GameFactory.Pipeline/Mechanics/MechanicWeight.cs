namespace GameFactory.Pipeline.Mechanics;

/// <summary>What was learned about a mechanic in a genre, as the batch froze it.</summary>
/// <param name="Mechanic">Name of the mechanic.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Weight">0 to 10; 1 is average.</param>
/// <param name="SampleCount">Mature games behind it; 0 means borrowed or unknown.</param>
public sealed record MechanicWeight(string Mechanic, string Genre, double Weight, int SampleCount);
