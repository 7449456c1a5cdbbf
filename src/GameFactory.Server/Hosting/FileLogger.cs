using Microsoft.Extensions.Logging;

namespace GameFactory.Server.Hosting;

/// <summary>One category of <see cref="FileLog"/>.</summary>
internal sealed class FileLogger(FileLog file, string category) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => file.Add(logLevel, category, formatter(state, exception), exception);
}
