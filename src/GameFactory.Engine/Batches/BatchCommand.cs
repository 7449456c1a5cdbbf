namespace GameFactory.Engine.Batches;

/// <summary>A command to a batch.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="RequestId">1 to 200 characters; the same id gets the same answer.</param>
/// <param name="WithRepositories">For a delete: the games' repositories go too.</param>
[GenerateSerializer, Immutable, Alias("BatchCommand")]
public sealed record BatchCommand(
    [property: Id(0)] BatchCommandKind Kind,
    [property: Id(1)] string RequestId,
    [property: Id(2)] bool WithRepositories = false);
