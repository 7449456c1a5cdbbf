using Microsoft.Extensions.Logging;

namespace GameFactory.Storage.Grains;

internal sealed partial class Committer
{
    [LoggerMessage(Level = LogLevel.Information, Message = "A group of {Writes} writes is written again")]
    private partial void LogRepeated(Exception error, int writes);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database refuses the write of {Type} {N0:x}/{N1:x}")]
    private partial void LogRejected(Exception error, string type, long n0, long n1);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The connection was lost during a commit: the outcome of {Writes} writes is unknown"
    )]
    private partial void LogUnknown(Exception error, int writes);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database refused a group of {Writes} writes; nothing was written")]
    private partial void LogNotDone(Exception error, int writes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be reached")]
    private partial void LogAway(Exception error);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The writer failed with {Writes} writes in hand")]
    private partial void LogFault(Exception error, int writes);
}
