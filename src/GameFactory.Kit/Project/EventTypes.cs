namespace GameFactory.Kit.Project;

/// <summary>The event types that the schema accepts; no other may be sent.</summary>
public static class EventTypes
{
    /// <summary>In the order of the schema.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "game_start", "level_start", "level_complete", "level_fail", "unlock_prompt_shown", "rewarded_ad_started", "rewarded_ad_completed",
        "rewarded_ad_failed", "level_unlocked", "iap_initiated", "iap_completed",
    ];
}
