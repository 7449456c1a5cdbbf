namespace GameFactory.Engine.Steps;

/// <summary>What all games of a batch depend on, frozen when it starts.</summary>
/// <param name="Seed">Seed of the batch.</param>
/// <param name="GameCount">Number of games.</param>
/// <param name="GenreMix"><c>batches.genre_mix</c>, JSON: <c>[{"genre","weight"}]</c>.</param>
/// <param name="Constraints"><c>batches.constraints</c>, a JSON object.</param>
/// <param name="Inputs"><c>batches.inputs</c>: learned weights and the set to compare with, JSON object; null when nothing was
/// frozen.</param>
public sealed record BatchInputs(long Seed, int GameCount, string GenreMix, string Constraints, string? Inputs);
