using GameFactory.Engine;
using GameFactory.Kit.Design;

namespace GameFactory.Kit.Project;

/// <summary>The analytics events that the kit's code emits.</summary>
public static class KitEvents
{
    private static readonly string[] s_always =
    [
        EventTypes.GameStart,
        EventTypes.LevelStart,
        EventTypes.LevelComplete,
        EventTypes.LevelFail,
        EventTypes.LevelUnlocked,
    ];

    private static readonly string[] s_withAds =
    [
        EventTypes.GameStart,
        EventTypes.LevelStart,
        EventTypes.LevelComplete,
        EventTypes.LevelFail,
        EventTypes.UnlockPromptShown,
        EventTypes.RewardedAdStarted,
        EventTypes.RewardedAdCompleted,
        EventTypes.RewardedAdFailed,
        EventTypes.LevelUnlocked,
    ];

    /// <summary>Event names of the stream, in the order of a player's way; a game without ads has no ad events.</summary>
    public static IReadOnlyList<string> For(GameDesign design) => design.Economy.AdGating ? s_withAds : s_always;
}
