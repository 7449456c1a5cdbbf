using GameFactory.Engine;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Pipeline.Step04AnalyticsDesign;

/// <summary>Writes the event plan that follows from a design.</summary>
public static class AnalyticsPlanner
{
    private static readonly PlannedProperty s_attempt = new(
        "attempt",
        "integer",
        "1 for the first try of this level since the app started, then rising"
    );
    private static readonly PlannedProperty s_duration = new("duration_ms", "integer", "milliseconds since the level started");
    private static readonly PlannedProperty s_score = new("score", "integer", "points of the rules");

    /// <summary>
    /// The plan of a game; one without ads plans no event of ads, and purchases are planned for none, since the kit sells nothing.
    /// </summary>
    public static AnalyticsPlan Of(GameDesign design, GameMechanics mechanics)
    {
        var gated = design.Economy.AdGating;
        return new AnalyticsPlan(1, [.. Play(mechanics), .. gated ? Ads(design) : [], Unlocked(gated)], [.. Funnel(gated)]);
    }

    /// <summary>
    /// What is wrong with a plan: event types the schema does not know, events planned twice, steps of the funnel that no event shows.
    /// </summary>
    public static IReadOnlyList<string> Findings(AnalyticsPlan plan)
    {
        var planned = plan.Events.Select(e => e.Type).ToList();
        return
        [
            .. planned.Where(type => !EventTypes.All.Contains(type)).Select(type => $"The schema does not know the event {type}."),
            .. planned
                .GroupBy(type => type, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => $"The event {g.Key} is planned twice."),
            .. plan
                .Funnel.Where(step => !planned.Contains(step.Event, StringComparer.Ordinal))
                .Select(step => $"No planned event shows the funnel step {step.Name}."),
        ];
    }

    private static PlannedEvent[] Play(GameMechanics mechanics) =>
        [
            new("game_start", "Once at each start of the app.", false, [new("stars", "integer", "stars earned so far in all levels")]),
            new("level_start", $"When a level of {mechanics.Core.Name} begins, also when it is tried again.", true, [s_attempt]),
            new(
                "level_complete",
                "When the goal of a level is reached.",
                true,
                [s_attempt, s_duration, s_score, new("stars", "integer", "1 to 3")]
            ),
            new(
                "level_fail",
                Failure(mechanics),
                true,
                [s_attempt, s_duration, s_score, new("progress_percent", "integer", "how far the goal was, 0 to 100")]
            ),
        ];

    private static PlannedEvent[] Ads(GameDesign design) =>
        [
            new(
                "unlock_prompt_shown",
                $"When the game offers to open a level after the first {design.Economy.FreeLevels} by an ad.",
                true,
                [new("grace_left", "integer", "levels that may still be opened without an ad while offline")]
            ),
            new("rewarded_ad_started", "When a rewarded ad begins to play.", true, []),
            new(
                "rewarded_ad_completed",
                "When the player earned the reward.",
                true,
                [new("revenue_micros", "integer", "estimated revenue in millionths of a US dollar; 0 when the network does not say")]
            ),
            new(
                "rewarded_ad_failed",
                "When no ad could be shown, or it was closed early.",
                true,
                [new("reason", "string", "short reason in words of the code, no free text")]
            ),
        ];

    private static PlannedEvent Unlocked(bool gated) =>
        new(
            "level_unlocked",
            "When a level becomes playable that was not before.",
            true,
            [new("by", "string", gated ? "win, ad or grace" : "win")]
        );

    private static IEnumerable<FunnelStep> Funnel(bool gated) =>
        [
            new("opens", "game_start", "How many open the game at all, and come back on later days?"),
            new("plays", "level_start", "How many of them start a level?"),
            new("wins", "level_complete", "How many levels are won, and at which try?"),
            new("loses", "level_fail", "Where do players fail, and how near the goal?"),
            .. gated
                ? new FunnelStep[]
                {
                    new("is_asked", "unlock_prompt_shown", "How many reach a locked level?"),
                    new("accepts", "rewarded_ad_started", "How many of those asked watch an ad?"),
                    new("earns", "rewarded_ad_completed", "How many watch it to the end, and what does it bring?"),
                    new("is_let_down", "rewarded_ad_failed", "How often is there no ad to watch?"),
                }
                : [],
            new("goes_on", "level_unlocked", "How far do players get?"),
        ];

    private static string Failure(GameMechanics mechanics)
    {
        string[] further = [.. mechanics.Modifiers.Select(modifier => modifier.Loss).OfType<string>()];
        return further.Length == 0
            ? "When a level is lost by its rules."
            : $"When a level is lost, by the rules or {string.Join(" or ", further)}.";
    }
}
