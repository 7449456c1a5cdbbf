namespace GameFactory.Insights.Metrics;

/// <summary>What players did on one level. All are counts of events: who plays a level twice counts twice.</summary>
/// <param name="Level">Number of the level.</param>
/// <param name="Starts">Times it began.</param>
/// <param name="Completes">Times it was won.</param>
/// <param name="Fails">Times it was lost.</param>
/// <param name="Prompts">Times an ad was offered for it while it was locked.</param>
/// <param name="AdsStarted">Rewarded ads that began.</param>
/// <param name="AdsCompleted">Those watched to the end.</param>
/// <param name="Unlocks">Times it became playable.</param>
public sealed record LevelFunnel(
    int Level,
    long Starts,
    long Completes,
    long Fails,
    long Prompts,
    long AdsStarted,
    long AdsCompleted,
    long Unlocks
);
