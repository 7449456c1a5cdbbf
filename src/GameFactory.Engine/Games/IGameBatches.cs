namespace GameFactory.Engine.Games;

/// <summary>What a game says to its batch.</summary>
internal interface IGameBatches
{
    /// <summary>A hint that the game left the window or ended; it may get lost.</summary>
    Task GameMovedAsync(BatchId batch, int index);

    /// <summary>Asks whether the game at an index, which has ended, may go back to work; the batch then runs again.</summary>
    Task<ReopenAnswer> ReopenAsync(BatchId batch, int index);
}

/// <summary>A batch's answer to a game that wants to go back to work.</summary>
/// <param name="Answer">Whether it may.</param>
/// <param name="IsPaused">The batch is paused: the game may, but starts nothing yet. Orders do not reach games that have ended, so it is
/// told here.</param>
[GenerateSerializer, Immutable, Alias("ReopenAnswer")]
public sealed record ReopenAnswer([property: Id(0)] CommandAnswer Answer, [property: Id(1)] bool IsPaused);
