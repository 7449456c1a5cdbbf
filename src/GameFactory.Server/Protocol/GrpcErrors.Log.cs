using Microsoft.Extensions.Logging;

namespace GameFactory.Server.Protocol;

internal sealed partial class GrpcErrors
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method}: the database or the cluster did not answer")]
    private static partial void LogOutage(ILogger log, string method, Exception error);
}
