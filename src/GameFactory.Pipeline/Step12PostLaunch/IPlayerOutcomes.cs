using GameFactory.Engine;

namespace GameFactory.Pipeline.Step12PostLaunch;

/// <summary>
/// What became of a game among its players. The host brings it: how events are counted, scored and learned from is none of the pipeline's
/// business, so what is only kept for people passes as a document.
/// </summary>
public interface IPlayerOutcomes
{
    /// <summary>Counts the events that were not counted yet and says how the game stands; null while it has no event at all.</summary>
    Task<PlayerOutcome?> CountAsync(GameId game, CancellationToken cancellationToken);

    /// <summary>Learns from the game, when it has players, and says what the next batch of its genre is advised.</summary>
    /// <param name="game">The game.</param>
    /// <param name="genre">Its genre.</param>
    /// <param name="simulated">Whether its players are simulated; real and simulated ones are kept apart.</param>
    /// <param name="outcome">What <see cref="CountAsync"/> said.</param>
    /// <param name="cancellationToken">Stops it between two of its parts.</param>
    Task<BatchAdvice> LearnAsync(GameId game, string genre, bool simulated, PlayerOutcome? outcome, CancellationToken cancellationToken);
}
