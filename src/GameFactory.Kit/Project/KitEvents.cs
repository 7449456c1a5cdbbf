using GameFactory.Kit.Design;

namespace GameFactory.Kit.Project;

/// <summary>The analytics events that the kit's code emits.</summary>
public static class KitEvents
{
    private static readonly string[] Always = ["game_start", "level_start", "level_complete", "level_fail", "level_unlocked"];

    private static readonly string[] WithAds =
    [
        "game_start", "level_start", "level_complete", "level_fail", "unlock_prompt_shown",
        "rewarded_ad_started", "rewarded_ad_completed", "rewarded_ad_failed", "level_unlocked",
    ];

    /// <summary>Event names of the stream, in the order of a player's way; a game without ads has no ad events.</summary>
    public static IReadOnlyList<string> For(GameDesign design) => design.Economy.AdGating ? WithAds : Always;
}
