using System.ComponentModel.DataAnnotations;

namespace GameFactory.Pipeline.Step12PostLaunch;

/// <summary>How long step 12 watches a game whose batch does not say.</summary>
public sealed class PostLaunchOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "PostLaunch";

    /// <summary>Days from the start of the step; 0 scores at once.</summary>
    [Range(0, 90)]
    public int Days { get; set; } = 14;

    /// <summary>Players to wait for when there are days.</summary>
    [Range(0, 1_000_000)]
    public int MinPlayers { get; set; } = 50;

    /// <summary>How long after the window the step still waits for enough players; then it ends without a score.</summary>
    [Range(0, 365)]
    public int PatienceDays { get; set; } = 14;

    /// <summary>The longest pause between two looks meanwhile.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromHours(6);
}
