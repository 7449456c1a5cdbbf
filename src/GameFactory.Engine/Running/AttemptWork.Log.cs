using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Running;

internal sealed partial class AttemptWork
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Game {Game} step {Step}: attempt {Attempt} was stopped")]
    private partial void LogStopped(GameId game, int step, AttemptId attempt, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Game {Game} step {Step} failed")]
    private partial void LogFailed(GameId game, int step, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Game {Game} step {Step} waits: something it needs is away")]
    private partial void LogOutage(GameId game, int step, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Game {Game} step {Step}: the report is repeated")]
    private partial void LogReportAgain(GameId game, int step, Exception error);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Game {Game} step {Step}: the game is asked again whether the attempt is current"
    )]
    private partial void LogAskAgain(GameId game, int step, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Game {Game} step {Step}: the report cannot be stored; the step fails")]
    private partial void LogRefused(GameId game, int step, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work folder {Folder} was left behind")]
    private partial void LogNotCleaned(string folder, Exception error);
}
