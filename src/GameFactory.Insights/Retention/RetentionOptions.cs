using System.ComponentModel.DataAnnotations;

namespace GameFactory.Insights.Retention;

/// <summary>How long raw events stay in the database. What was counted of them stays for ever.</summary>
public sealed class RetentionOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Retention";

    /// <summary>
    /// Whole months kept before the current one; older ones are exported and dropped. Null, the default, keeps everything.
    /// </summary>
    [Range(1, 1_200)]
    public int? KeepMonths { get; set; }

    /// <summary>Folder of the exports, one gzipped CSV a month. Silos on several machines need a common one.</summary>
    [Required]
    public string Folder { get; set; } = Path.Combine("data", "exports");

    /// <summary>How often a server looks for months to retire, and goes on with one that was interrupted.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// How long a step waits for a lock before it gives up until the next time, rather than have players' events queue behind it.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan LockPatience { get; set; } = TimeSpan.FromSeconds(1);
}
