namespace GameFactory.Engine.Games;

/// <summary>A command to a game.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="RequestId">1 to 200 characters; the same id gets the same answer.</param>
/// <param name="Step">For rewind: 1 … 12.</param>
[GenerateSerializer, Immutable, Alias("GameCommand")]
public sealed record GameCommand(
    [property: Id(0)] GameCommandKind Kind,
    [property: Id(1)] string RequestId,
    [property: Id(2)] int? Step = null);
