using GameFactory.Engine;
using GameFactory.Engine.Batches;
using Microsoft.Extensions.Logging;

namespace GameFactory.Pipeline.Forges;

/// <summary>Deletes games' repositories at the forge, as the end of a batch asks for it.</summary>
internal sealed partial class ForgeGameRepositories(IForge forge, ILogger<ForgeGameRepositories> log) : IGameRepositories
{
    public async Task DeleteAsync(GameId game, string repository, CancellationToken cancellationToken)
    {
        if (!await forge.DeleteRepositoryAsync(game, repository, cancellationToken))
        {
            LogNotOurs(repository, game);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Repository} stays: its description does not name game {Game}, so it is taken for somebody else's"
    )]
    private partial void LogNotOurs(string repository, GameId game);
}
