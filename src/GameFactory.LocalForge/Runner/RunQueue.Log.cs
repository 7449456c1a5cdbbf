using Microsoft.Extensions.Logging;

namespace GameFactory.LocalForge.Runner;

internal sealed partial class RunQueue
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} broke")]
    private partial void LogRunBroke(long runId, Exception exception);
}
