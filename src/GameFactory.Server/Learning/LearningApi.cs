using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.PostLaunch;
using GameFactory.Kit;
using GameFactory.Kit.Mechanics;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Learning;

/// <summary>Takes requests about what was learned. Real and simulated players are asked for apart and never pooled.</summary>
internal sealed class LearningApi(
    LearningStore store,
    LearningUpdater updater,
    LearningRules rules,
    AdviceStore advice,
    AdvisedConstraints advised,
    MechanicCatalogue catalogue
)
{
    private const int MostReason = 500;

    public async Task<LearningReply> ShowAsync(bool simulated, CancellationToken cancellationToken)
    {
        var fit = await store.FindAsync(simulated, cancellationToken);
        var constants = fit?.Weights.Learning;
        return new LearningReply(
            simulated,
            fit?.FittedAt,
            fit?.NextBatch ?? 0,
            constants?.Games ?? 0,
            constants?.MatureGames ?? 0,
            [
                .. (fit?.Weights ?? LearnedWeights.Nothing)
                    .Weights.OrderBy(w => w.Genre, StringComparer.Ordinal)
                    .ThenByDescending(w => w.Weight)
                    .Select(WeightReply.Of),
            ],
            constants,
            await rules.ListAsync(cancellationToken),
            await advice.ListAsync(simulated, cancellationToken)
        );
    }

    public async Task<WeightExplanation> ExplainAsync(string mechanic, string? genre, bool simulated, CancellationToken cancellationToken)
    {
        CheckMechanic(mechanic);
        return await store.ExplainAsync(
            mechanic,
            CheckGenre(genre) ?? throw RequestException.Invalid("genre", "is needed, such as runner"),
            simulated,
            cancellationToken
        );
    }

    public async Task<ConstraintAdvice> ConstraintsAsync(string? genres, bool simulated, CancellationToken cancellationToken)
    {
        string[] asked = (genres ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return asked.Length == 0
            ? throw RequestException.Invalid("genres", "must name at least one genre, such as runner,puzzle")
            : await advised.ForAsync(null, [.. asked.Select(genre => CheckGenre(genre)!)], simulated, cancellationToken);
    }

    /// <summary>Counts everything again and fits from scratch.</summary>
    public async Task<LearningReply> RebuildAsync(bool simulated, bool remember, CancellationToken cancellationToken)
    {
        var weights = await updater.RebuildAsync(simulated, remember, cancellationToken);
        await advice.RewriteAsync(weights, simulated, cancellationToken);
        return await ShowAsync(simulated, cancellationToken);
    }

    /// <summary>Sets the history aside.</summary>
    public async Task<ResetReply> ResetAsync(bool simulated, CancellationToken cancellationToken) =>
        new(await store.ResetAsync(simulated, cancellationToken));

    public Task<IReadOnlyList<LearningRule>> RulesAsync(CancellationToken cancellationToken) => rules.ListAsync(cancellationToken);

    public async Task<LearningRule> SetAsync(
        string mechanic,
        string? genre,
        string? kind,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var rule = new LearningRule(mechanic, CheckGenre(genre), CheckKind(kind), CheckReason(reason));
        var known = CheckMechanic(mechanic);
        if (rule.Kind == LearningRuleKind.Pin && !known.IsActive)
        {
            throw RequestException.Invalid("mechanic", $"'{mechanic}' cannot be pinned: the kit cannot build it yet");
        }

        if (rule is { Kind: LearningRuleKind.Pin, Genre: { } place } && !catalogue.Genres.Holds(place, mechanic))
        {
            throw RequestException.Invalid("genre", $"no game of {place} can hold '{mechanic}', so a pin there would do nothing");
        }

        return await rules.SetAsync(rule, cancellationToken)
            ? rule
            : throw RequestException.NotFound($"The mechanic {mechanic} is not in the database.");
    }

    public async Task<LearningRule> RemoveAsync(string mechanic, string? genre, string? kind, CancellationToken cancellationToken)
    {
        var (wanted, place) = (CheckKind(kind), CheckGenre(genre));
        CheckMechanic(mechanic);
        var where = place is null ? "in all genres" : $"in {place}";
        var rule = (await rules.ListAsync(cancellationToken)).FirstOrDefault(known => known.Mechanic == mechanic && known.Genre == place)
            ?? throw RequestException.NotFound($"No rule stands for {mechanic} {where}; ./factory learn show lists them.");
        if (rule.Kind != wanted)
        {
            throw RequestException.Refused($"{mechanic} has a {Words.Of(rule.Kind)} {where}, no {Words.Of(wanted)}.");
        }

        await rules.RemoveAsync(mechanic, place, cancellationToken);
        return rule;
    }

    private MechanicFacts CheckMechanic(string name)
    {
        var mechanic = catalogue.Find(name);
        if (mechanic is { Role: not MechanicRole.Support })
        {
            return mechanic;
        }

        var near = Suggestion.Of(name, catalogue.All.Where(m => m.Role != MechanicRole.Support).Select(m => m.Name));
        throw RequestException.Invalid(
            "mechanic",
            mechanic is not null ? $"'{name}' is part of the kit and never chosen"
                : near is null ? $"'{Suggestion.Shown(name)}' is not a mechanic"
                : $"'{Suggestion.Shown(name)}' is not a mechanic, did you mean '{near}'?"
        );
    }

    private static string? CheckGenre(string? genre) =>
        string.IsNullOrEmpty(genre) ? null
        : Genres.All.Contains(genre, StringComparer.Ordinal) ? genre
        : throw RequestException.Invalid("genre", $"'{Suggestion.Shown(genre)}' is not a genre; known: {string.Join(", ", Genres.All)}");

    private static LearningRuleKind CheckKind(string? kind) =>
        kind switch
        {
            "pin" => LearningRuleKind.Pin,
            "ban" => LearningRuleKind.Ban,
            _ => throw RequestException.Invalid("kind", "must be pin or ban"),
        };

    private static string CheckReason(string? reason) =>
        reason is null ? ""
        : reason.Length <= MostReason && !reason.Any(char.IsControl) ? reason
        : throw RequestException.Invalid("reason", $"must be at most {MostReason} printable characters");
}
