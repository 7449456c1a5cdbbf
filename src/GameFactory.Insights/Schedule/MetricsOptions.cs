using System.ComponentModel.DataAnnotations;

namespace GameFactory.Insights.Schedule;

/// <summary>When metrics are counted.</summary>
public sealed class MetricsOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Metrics";

    /// <summary>
    /// How often the reminder has dirty days counted; zero leaves it to commands and step 12. Below a minute only where Orleans'
    /// <c>MinimumReminderPeriod</c> is lowered too.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);
}
