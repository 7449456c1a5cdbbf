using System.Collections.Frozen;

namespace GameFactory.Engine;

/// <summary>The types of players' events that the schema knows: what games are made to send, and what ingestion takes.</summary>
public static class EventTypes
{
    /// <summary>The app was opened.</summary>
    public const string GameStart = "game_start";

    /// <summary>A level began.</summary>
    public const string LevelStart = "level_start";

    /// <summary>A level was won.</summary>
    public const string LevelComplete = "level_complete";

    /// <summary>A level was lost.</summary>
    public const string LevelFail = "level_fail";

    /// <summary>An ad was offered for a locked level.</summary>
    public const string UnlockPromptShown = "unlock_prompt_shown";

    /// <summary>A rewarded ad began.</summary>
    public const string RewardedAdStarted = "rewarded_ad_started";

    /// <summary>It was watched to the end.</summary>
    public const string RewardedAdCompleted = "rewarded_ad_completed";

    /// <summary>It could not be shown.</summary>
    public const string RewardedAdFailed = "rewarded_ad_failed";

    /// <summary>A level became playable.</summary>
    public const string LevelUnlocked = "level_unlocked";

    /// <summary>A purchase began.</summary>
    public const string IapInitiated = "iap_initiated";

    /// <summary>A purchase was paid.</summary>
    public const string IapCompleted = "iap_completed";

    /// <summary>All of them, in the order of the schema.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        GameStart,
        LevelStart,
        LevelComplete,
        LevelFail,
        UnlockPromptShown,
        RewardedAdStarted,
        RewardedAdCompleted,
        RewardedAdFailed,
        LevelUnlocked,
        IapInitiated,
        IapCompleted,
    ];

    /// <summary>The same, for looking one up.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(StringComparer.Ordinal, [.. All]);
}
