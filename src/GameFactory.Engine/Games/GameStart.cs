namespace GameFactory.Engine.Games;

/// <summary>What a batch launches a game with. Launching twice changes nothing.</summary>
/// <param name="Batch">Its batch.</param>
/// <param name="Index">Place in the batch.</param>
/// <param name="Seed">Seed of the game.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Simulated">Players are simulated.</param>
/// <param name="Trace"><c>traceparent</c> of its launch; null when nobody traces.</param>
[GenerateSerializer, Immutable, Alias("GameStart")]
public sealed record GameStart(
    [property: Id(0)] BatchId Batch,
    [property: Id(1)] int Index,
    [property: Id(2)] long Seed,
    [property: Id(3)] string Genre,
    [property: Id(4)] bool Simulated,
    [property: Id(5)] string? Trace = null
);
