using Microsoft.Extensions.Logging;

namespace GameFactory.Insights.Ingestion;

internal sealed partial class EventWriter
{
    [LoggerMessage(1, LogLevel.Warning, "{Events} events could not be written; their senders were told to send them again")]
    private static partial void LogAway(ILogger logger, Exception exception, int events);

    [LoggerMessage(2, LogLevel.Warning, "Event {Event} of game {Game} was put aside: {Error}")]
    private static partial void LogPoison(ILogger logger, Guid @event, Guid game, string error);
}
