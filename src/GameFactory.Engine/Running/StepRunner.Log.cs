using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Running;

internal sealed partial class StepRunner
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease was not renewed; no attempt starts until it is")]
    private partial void LogRenewFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The lease is refused; this server stops")]
    private partial void LogRefused(FormatRefusedException error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease row was not ended; its attempts are taken up when it runs out")]
    private partial void LogEndFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Game {Game} did not answer whether its attempt is current")]
    private partial void LogUnanswered(GameId game, Exception error);
}
