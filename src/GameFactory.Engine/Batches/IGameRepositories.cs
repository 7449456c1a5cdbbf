namespace GameFactory.Engine.Batches;

/// <summary>The games' repositories, as the end of a batch needs them; implemented over the forge.</summary>
public interface IGameRepositories
{
    /// <summary>
    /// Deletes the repository of a game with all that belongs to it. Gone already is fine; one that is there and not the game's is left
    /// alone. Throws while the forge is away or refuses: the caller repeats it.
    /// </summary>
    /// <param name="game">The game whose row names the repository.</param>
    /// <param name="repository">owner/name.</param>
    /// <param name="cancellationToken">Stops waiting for the forge.</param>
    Task DeleteAsync(GameId game, string repository, CancellationToken cancellationToken);
}
