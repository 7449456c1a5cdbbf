using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Batches;

internal sealed partial class BatchGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch}: game {Index} was not launched, the next round repeats it")]
    private partial void LogNotLaunched(BatchId batch, int index, Exception error);
}
