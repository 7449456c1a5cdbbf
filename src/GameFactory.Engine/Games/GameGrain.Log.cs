using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Games;

internal sealed partial class GameGrain
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "The hint of game {Game} to its batch was lost")]
    private partial void LogHintLost(GameId game, Exception error);
}
