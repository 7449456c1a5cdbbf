using GameFactory.Engine.Batches;
using GameFactory.Insights.Learning;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Server.Learning;

/// <summary>What people's bans leave of a genre.</summary>
internal sealed class LearningBans(BatchRequestRules requests, MechanicCatalogue catalogue)
{
    /// <summary>The mechanics that are banned in a genre.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<LearningRule> ruled, string genre) =>
        ruled.Where(rule => rule.Kind == LearningRuleKind.Ban && (rule.Genre is null || rule.Genre == genre)).Select(rule => rule.Mechanic);

    /// <summary>Which genre of a batch the bans leave nothing to build for, and what can be done; null when there is none.</summary>
    public string? Refusal(BatchSpec spec, IReadOnlyList<LearningRule> ruled)
    {
        var avoided = requests.Constraints.Parse(spec.Constraints).AvoidMechanics;
        foreach (var genre in spec.GenreMix.Select(share => share.Genre))
        {
            string[] banned = [.. Of(ruled, genre)];
            if (banned.Length > 0 && !catalogue.Genres.IsLeftWithout(genre, [.. banned, .. avoided]))
            {
                return $"names {genre}, for which the bans ({string.Join(", ", banned)}) leave no core with a modifier; take one back "
                    + $"with ./factory learn unban";
            }
        }

        return null;
    }
}
