using System.Globalization;
using System.Text.Json.Nodes;
using GameFactory.Engine.Batches;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.PostLaunch;
using GameFactory.Kit.Mechanics;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Learning;

/// <summary>
/// Makes constraints of what step 12 advised. Advice is by genre and constraints hold for a whole batch, so only that is taken over which
/// holds in every genre of the batch; the rest is left to the weights, which know genres. A person's word, in the request or as a pin or
/// ban, wins.
/// </summary>
internal sealed class AdvisedConstraints(AdviceStore store, LearningRules rules, LearningBans bans, MechanicCatalogue catalogue)
{
    /// <summary>The request's constraints, which have passed their checks, with the advice added.</summary>
    public async Task<ConstraintAdvice> ForAsync(
        string? constraints,
        IReadOnlyList<string> genres,
        bool simulated,
        CancellationToken cancellationToken
    )
    {
        var asked = string.IsNullOrWhiteSpace(constraints) ? [] : JsonNode.Parse(constraints)!.AsObject();
        var known = (await store.ListAsync(simulated, cancellationToken)).ToDictionary(advice => advice.Genre, StringComparer.Ordinal);
        var advices = genres.Distinct(StringComparer.Ordinal).ToDictionary(genre => genre, known.GetValueOrDefault, StringComparer.Ordinal);
        List<string> evidence = [];
        if (advices.Values.All(advice => advice is null))
        {
            evidence.Add(
                $"Learning advises nothing for {string.Join(", ", genres)} yet: no game of {(simulated ? "simulated" : "real")} players "
                    + $"has ended its step 12 there."
            );
        }

        var ruled = await rules.ListAsync(cancellationToken);
        var own = Names(asked, "preferMechanics").Concat(Names(asked, "avoidMechanics")).ToHashSet(StringComparer.Ordinal);
        var prefer = Shared(advices, advice => advice.PreferMechanics, own, ruled, LearningRuleKind.Ban);
        var avoid = Spared(
            Shared(advices, advice => advice.AvoidMechanics, own, ruled, LearningRuleKind.Pin),
            Names(asked, "avoidMechanics"),
            genres,
            ruled,
            evidence
        );
        Add(asked, "preferMechanics", prefer, advices, evidence);
        Add(asked, "avoidMechanics", avoid, advices, evidence);
        AddDifficulty(asked, advices, evidence);
        AddGating(asked, advices, evidence);
        return new ConstraintAdvice(asked.ToJsonString(), evidence);
    }

    /// <summary>Refuses a batch for which people's bans leave nothing to build.</summary>
    public async Task CheckBansAsync(BatchSpec spec, CancellationToken cancellationToken)
    {
        if (bans.Refusal(spec, await rules.ListAsync(cancellationToken)) is { } refusal)
        {
            throw RequestException.Invalid("genreMix", $"{refusal}, or leave the genre out");
        }
    }

    private static IEnumerable<string> Names(JsonObject asked, string key) =>
        asked[key] is JsonArray names ? names.Select(name => name!.GetValue<string>()) : [];

    // What every genre of the batch that could hold the mechanic advises, and no person decided otherwise.
    private List<string> Shared(
        Dictionary<string, NextBatchAdvice?> advices,
        Func<NextBatchAdvice, IReadOnlyList<string>> part,
        HashSet<string> own,
        IReadOnlyList<LearningRule> ruled,
        LearningRuleKind against
    ) =>
        [
            .. advices
                .Values.OfType<NextBatchAdvice>()
                .SelectMany(part)
                .Distinct(StringComparer.Ordinal)
                .Where(mechanic =>
                    !own.Contains(mechanic)
                    && !ruled.Any(rule =>
                        rule.Mechanic == mechanic && rule.Kind == against && (rule.Genre is null || advices.ContainsKey(rule.Genre))
                    )
                )
                .Where(mechanic =>
                    advices.All(genre =>
                        !catalogue.Genres.Holds(genre.Key, mechanic) || (genre.Value is { } advice && part(advice).Contains(mechanic))
                    )
                ),
        ];

    private List<string> Spared(
        List<string> avoid,
        IEnumerable<string> avoided,
        IReadOnlyList<string> genres,
        IReadOnlyList<LearningRule> ruled,
        List<string> evidence
    )
    {
        List<string> without = [.. avoided];
        List<string> taken = [];
        foreach (var mechanic in avoid)
        {
            if (genres.All(genre => catalogue.Genres.IsLeftWithout(genre, [.. LearningBans.Of(ruled, genre), .. without, mechanic])))
            {
                without.Add(mechanic);
                taken.Add(mechanic);
            }
            else
            {
                evidence.Add(
                    $"avoidMechanics: {mechanic} is advised against, but without it a genre would have no core with a modifier; it is "
                        + $"left to the weights."
                );
            }
        }

        return taken;
    }

    private static void Add(
        JsonObject asked,
        string key,
        List<string> mechanics,
        Dictionary<string, NextBatchAdvice?> advices,
        List<string> evidence
    )
    {
        if (mechanics.Count > 0)
        {
            asked[key] = new JsonArray([.. Names(asked, key).Concat(mechanics).Select(name => JsonValue.Create(name))]);
            evidence.AddRange(
                advices
                    .Values.OfType<NextBatchAdvice>()
                    .SelectMany(advice => advice.Evidence)
                    .Where(e => e.Constraint == key && e.Value is { } value && mechanics.Contains(value))
                    .Select(e => $"{key}: {e.Because}")
            );
        }
    }

    private static void AddDifficulty(JsonObject asked, Dictionary<string, NextBatchAdvice?> advices, List<string> evidence)
    {
        if (asked.ContainsKey("difficulty") || advices.Values.Any(advice => advice?.Difficulty is null))
        {
            return;
        }

        // The mean of what the genres want, in steps of a twentieth as step 12 advises it.
        asked["difficulty"] = Math.Round(20 * advices.Values.Average(advice => advice!.Difficulty!.Value)) / 20;
        evidence.AddRange(Because(advices, "difficulty"));
    }

    private static void AddGating(JsonObject asked, Dictionary<string, NextBatchAdvice?> advices, List<string> evidence)
    {
        if (!asked.ContainsKey("adGating") && advices.Values.Select(advice => advice?.AdGating).Distinct().ToList() is [{ } gating])
        {
            asked["adGating"] = gating;
            evidence.AddRange(Because(advices, "adGating"));
        }
    }

    private static IEnumerable<string> Because(Dictionary<string, NextBatchAdvice?> advices, string key) =>
        from advice in advices.Values
        from e in advice!.Evidence
        where e.Constraint == key
        select string.Create(CultureInfo.InvariantCulture, $"{key} ({advice.Genre}): {e.Because}");
}
