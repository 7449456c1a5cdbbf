using GameFactory.Kit.Checks.Reading;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>
/// What must outlive a crash does: unlocks are stored, a failed ad is tried again, events are on the disk before they are sent.
/// </summary>
internal sealed class DurabilityCheck : IDartCheck
{
    private static readonly (int Step, string Path, string[] Tokens, string Meaning)[] s_demands =
    [
        (3, "lib/data/progress.dart", ["_store", ".", "write"], "unlocked levels and stars are not stored"),
        (3, "lib/services/ads/google_rewarded_ads.dart", ["_retry", "=", "Timer"], "a failed ad is never tried again"),
        (3, "lib/services/ads/ad_gate.dart", ["progress", ".", "openByGrace"], "a player who is offline can never go on"),
        (5, "lib/services/analytics/queued_analytics.dart", ["_log", ".", "append"], "events live in memory only"),
        (5, "lib/services/analytics/queued_analytics.dart", ["_ids", ".", "next"], "events have no ids, so a retry would be counted twice"),
        (5, "lib/services/analytics/queued_analytics.dart", ["playerId"], "every player is anonymous"),
        (5, "lib/services/analytics/analytics_factory.dart", ["String", ".", "fromEnvironment"], "the endpoint is not given by the build"),
    ];

    public string Name => "durability";

    public IEnumerable<string> Findings(DartProject project) =>
        s_demands
            .Where(demand =>
                project.Step >= demand.Step && project.Unit(demand.Path) is { } unit && !TokenSearch.Holds(unit, demand.Tokens)
            )
            .Select(demand => $"{demand.Path}: {demand.Meaning}.");
}
