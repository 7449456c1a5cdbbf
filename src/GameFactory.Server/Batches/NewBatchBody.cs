using System.Text.Json;
using System.Text.Json.Serialization;
using GameFactory.Kit.Design.Requests;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>Body of <c>POST /v1/batches</c>.</summary>
/// <param name="Name">1 to 255 characters.</param>
/// <param name="GameCount">1 to 100,000.</param>
/// <param name="GenreMix">Genres, each a name or <c>{"genre", "weight"}</c>.</param>
/// <param name="Constraints">An object of the vocabulary of constraints.</param>
/// <param name="Seed">Same seed, same games.</param>
/// <param name="Window">Unfinished games in flight at once, 1 to 10,000; 200 when left out.</param>
/// <param name="Simulated">Players are simulated: fixed for ever.</param>
/// <param name="Start">Start at once.</param>
/// <param name="FromLearning">Adds what earlier batches of its genres advise (<c>GET /v1/learning/constraints</c>); constraints of the request win.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewBatchBody(
    string? Name,
    int GameCount,
    JsonElement? GenreMix = null,
    JsonElement? Constraints = null,
    long Seed = 0,
    int? Window = null,
    bool Simulated = false,
    bool Start = false,
    bool FromLearning = false)
{
    /// <summary>Numbers that the serializer may refuse, before the rules of a batch see them.</summary>
    internal static IReadOnlyDictionary<string, string> Ranges { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["gameCount"] = "1 to 100000",
        ["window"] = "1 to 10000",
        ["seed"] = FormattableString.Invariant($"{long.MinValue} to {long.MaxValue}"),
    };

    public NewBatch ToRequest(string? requestId)
    {
        var findings = new List<RequestFinding>();
        var shares = GenreMixParser.Parse(GenreMix?.GetRawText() ?? "[]", findings);
        return findings.Count > 0 ? throw RequestException.Invalid(findings) : new NewBatch
        {
            Name = Name,
            GameCount = GameCount,
            GenreMix = [.. shares.Select(share => new NewGenreShare(share.Genre, share.Weight))],
            Constraints = Constraints is { ValueKind: not JsonValueKind.Null } constraints ? constraints.GetRawText() : null,
            Seed = Seed,
            Window = Window,
            Simulated = Simulated,
            Start = Start,
            FromLearning = FromLearning,
            RequestId = requestId,
        };
    }
}
