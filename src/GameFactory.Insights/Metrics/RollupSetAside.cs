using System.Globalization;
using Microsoft.Extensions.Logging;

namespace GameFactory.Insights.Metrics;

/// <summary>
/// What one run sets aside, so that everything else is counted, and what it says of it: once in the log, and in its row of
/// <c>analytics_rollups</c>.
/// </summary>
internal sealed partial class RollupSetAside(ILogger log)
{
    private readonly List<string> _reasons = [];
    private readonly HashSet<DateOnly> _days = [];

    /// <summary>Days that could not be counted in this run.</summary>
    public IReadOnlySet<DateOnly> Days => _days;

    /// <summary>All of it in words; null when nothing was set aside.</summary>
    public string? Reasons => _reasons.Count == 0 ? null : string.Join("; ", _reasons);

    public void Add(DateOnly day, Exception reason)
    {
        if (_days.Add(day))
        {
            _reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} could not be counted: {reason.Message}"));
            LogSetAside(log, day, reason);
        }
    }

    public void AddForgotten(IReadOnlyList<string> days)
    {
        if (days.Count > 0)
        {
            var list = string.Join(", ", days);
            _reasons.Add($"marks of days that hold no event were removed: {list}");
            LogForgotten(log, list);
        }
    }

    [LoggerMessage(
        11,
        LogLevel.Warning,
        "Metrics of {Day} could not be counted; the day is set aside until it has new events or is asked for (metrics rollup --day), all "
            + "others are counted"
    )]
    private static partial void LogSetAside(ILogger log, DateOnly day, Exception reason);

    [LoggerMessage(12, LogLevel.Warning, "Marks of days that can hold no event were removed: {Days}")]
    private static partial void LogForgotten(ILogger log, string days);
}
