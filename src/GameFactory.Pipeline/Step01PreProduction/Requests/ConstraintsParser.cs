using System.Text.Json;
using GameFactory.Kit;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Pipeline.Step01PreProduction.Requests;

/// <summary>Reads <c>batches.constraints</c>.</summary>
public sealed class ConstraintsParser(MechanicCatalogue catalogue)
{
    internal const string Root = "constraints";

    private readonly IReadOnlyList<string> _all = [.. catalogue.All.Select(m => m.Name)];
    private readonly IReadOnlyList<string> _offered =
    [
        .. catalogue.Active(MechanicRole.Core).Concat(catalogue.Active(MechanicRole.Modifier)).Select(m => m.Name),
    ];

    /// <summary>
    /// The constraints of a batch that passed the door; throws <see cref="FormatException"/> naming the first field that is wrong.
    /// </summary>
    public BatchConstraints Parse(string? json)
    {
        var findings = new List<RequestFinding>();
        var constraints = Parse(json, findings);
        return findings.Count == 0 ? constraints : throw new FormatException(findings[0].ToString());
    }

    /// <summary>Reads the JSON object (null and empty mean no constraints); adds one finding per field that is wrong.</summary>
    public BatchConstraints Parse(string? json, List<RequestFinding> findings)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new BatchConstraints();
        }

        using var document = RequestJson.Parse(json, Root, findings);
        if (document is null)
        {
            return new BatchConstraints();
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            findings.Add(
                new RequestFinding(
                    Root,
                    $"must be a JSON object such as {{\"freeLevels\": 3}}, but is {JsonFields.Shown(document.RootElement)}"
                )
            );
            return new BatchConstraints();
        }

        return Read(new JsonFields(document.RootElement, Root, findings));
    }

    private BatchConstraints Read(JsonFields fields)
    {
        fields.RefuseUnknown(Vocabulary.ConstraintKeys);
        var platforms = fields.Words("platforms", 3, p =>
            Vocabulary.Platforms.Contains(p, StringComparer.Ordinal) ? null : UnknownName("platform", p, Vocabulary.Platforms)
        );
        if (platforms is { Count: 0 })
        {
            fields.Add("platforms", "must name at least one of android, ios, web; leave the key out for all");
        }

        var prefer = fields.Words("preferMechanics", 50, Preferable);
        var avoid = fields.Words("avoidMechanics", _all.Count, m => catalogue.Find(m) is null ? UnknownName("mechanic", m, _all) : null);
        foreach (var both in (prefer ?? []).Intersect(avoid ?? [], StringComparer.Ordinal))
        {
            fields.Add("avoidMechanics", $"'{both}' is also in preferMechanics; take it out of one of the two");
        }

        var defaults = new BatchConstraints();
        var ai = fields.Word("ai", Vocabulary.AiUses);
        var failure = fields.Word("onAiFailure", Vocabulary.AiFailurePolicies);
        var language = fields.Language("language");
        if (language is not null && (ai ?? "off") == "off" && language != "en" && !language.StartsWith("en-", StringComparison.Ordinal))
        {
            fields.Add("language", $"the offline designer writes English only; write \"en\" or set ai to \"designer\" for '{language}'");
        }

        return new BatchConstraints
        {
            Platforms = platforms is { Count: > 0 }
                ? [.. Vocabulary.Platforms.Where(p => platforms.Contains(p, StringComparer.Ordinal))]
                : defaults.Platforms,
            PreferMechanics = prefer ?? [],
            AvoidMechanics = avoid ?? [],
            Difficulty = fields.Number("difficulty", 0.5, 2),
            FreeLevels = (int?)fields.Integer("freeLevels", 1, 10),
            AdGating = fields.Flag("adGating"),
            Learning = fields.Flag("learning") ?? defaults.Learning,
            Style = fields.Word("style", Vocabulary.Styles),
            Language = language ?? defaults.Language,
            Priority = (int?)fields.Integer("priority", 0, 9) ?? 0,
            Budget = Budget(fields.Object("budget")),
            Observation = Observation(fields.Object("observation")),
            Ai = ai is null ? defaults.Ai : (AiUse)Vocabulary.AiUses.ToList().IndexOf(ai),
            OnAiFailure = failure is null ? defaults.OnAiFailure : (AiFailurePolicy)Vocabulary.AiFailurePolicies.ToList().IndexOf(failure),
        };
    }

    private static BatchBudget? Budget(JsonFields? fields)
    {
        fields?.RefuseUnknown(["cents", "tokens"]);
        return fields is null
            ? null
            : new BatchBudget(fields.Integer("cents", 0, 100_000_000), fields.Integer("tokens", 0, 100_000_000_000));
    }

    private static ObservationWindow? Observation(JsonFields? fields)
    {
        fields?.RefuseUnknown(["days", "minPlayers"]);
        return fields is null
            ? null
            : new ObservationWindow((int?)fields.Integer("days", 0, 90), (int?)fields.Integer("minPlayers", 0, 1_000_000));
    }

    private string? Preferable(string name)
    {
        if (_offered.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        return catalogue.Find(name) is null
            ? UnknownName("mechanic", name, _offered)
            : $"the kit cannot build '{name}' yet; offered now: {string.Join(", ", _offered)}";
    }

    private static string UnknownName(string kind, string name, IReadOnlyList<string> known)
    {
        var near = Suggestion.Of(name, known);
        return near is not null ? $"'{Suggestion.Shown(name)}' is not a {kind}, did you mean '{near}'?"
            : known.Count <= 20 ? $"'{Suggestion.Shown(name)}' is not a {kind}; known: {string.Join(", ", known)}"
            : $"'{Suggestion.Shown(name)}' is not a {kind}; see the list of mechanics";
    }
}
