using System.ComponentModel.DataAnnotations;

namespace GameFactory.Engine.Watch;

/// <summary>Settings of the watchdogs; section <c>Watch</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>Seconds between two scans of a shard, whichever silos ask for them; 0 leaves it to the reminders alone.</summary>
    [Range(0, 3600)]
    public double ScanSeconds { get; set; } = 5;

    /// <summary>Seconds of the reminders' period; below 60 only where Orleans' <c>MinimumReminderPeriod</c> is lowered too.</summary>
    [Range(1, 86_400)]
    public int ReminderSeconds { get; set; } = 60;

    /// <summary>Rows a page.</summary>
    [Range(1, 10_000)]
    public int Page { get; set; } = 500;

    /// <summary>Grains woken at once by one watchdog.</summary>
    [Range(1, 1024)]
    public int AtOnce { get; set; } = 32;

    /// <summary>Seconds that a grain which failed is left alone; twice as long after each further failure.</summary>
    [Range(1, 3600)]
    public int PostponeSeconds { get; set; } = 5;

    /// <summary>Seconds that a grain which keeps failing is left alone at most.</summary>
    [Range(1, 86_400)]
    public int PostponeMaxSeconds { get; set; } = 600;
}
