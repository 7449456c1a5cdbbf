using System.Text.Json;
using GameFactory.Engine.Batches;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Pipeline.Step01PreProduction.Requests;

/// <summary>Reads <c>batches.genre_mix</c>: <c>[{"genre": "runner", "weight": 2}, "puzzle"]</c>, where a bare string weighs 1.</summary>
public sealed class GenreMixParser(Genres genres)
{
    internal const string Root = "genreMix";
    private const int MostWeight = 100;

    /// <summary>The shares, in order; adds one finding per entry that is wrong.</summary>
    public static IReadOnlyList<GenreShare> Parse(string json, List<RequestFinding> findings)
    {
        using var document = RequestJson.Parse(json, Root, findings);
        if (document is null)
        {
            return [];
        }

        var list = document.RootElement;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > 50)
        {
            findings.Add(
                new RequestFinding(
                    Root,
                    $"must be a list of genres such as [\"runner\", {{\"genre\": \"puzzle\", \"weight\": 2}}], but is "
                        + $"{JsonFields.Shown(list)}"
                )
            );
            return [];
        }

        var shares = new List<GenreShare>();
        var place = 0;
        foreach (var entry in list.EnumerateArray())
        {
            var path = $"{Root}[{place++}]";
            if (Share(entry, path, findings) is { } share)
            {
                shares.Add(share);
            }
        }

        return shares;
    }

    /// <summary>The JSON form of shares.</summary>
    public static string Json(IEnumerable<GenreShare> shares) =>
        JsonSerializer.Serialize(shares.Select(s => new { genre = s.Genre, weight = s.Weight }));

    /// <summary>Rules that hold for shares from any door; adds findings.</summary>
    internal void Check(IReadOnlyList<GenreShare> shares, List<RequestFinding> findings)
    {
        if (shares.Count == 0 && !findings.Exists(f => f.Field.StartsWith(Root, StringComparison.Ordinal)))
        {
            findings.Add(new RequestFinding(Root, $"must name at least one genre of: {string.Join(", ", genres.Accepted)}"));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < shares.Count; i++)
        {
            if (genres.Refusal(shares[i].Genre) is { } refusal)
            {
                findings.Add(new RequestFinding($"{Root}[{i}].genre", refusal));
            }
            else if (!seen.Add(shares[i].Genre))
            {
                findings.Add(new RequestFinding($"{Root}[{i}].genre", $"'{shares[i].Genre}' stands twice; raise its weight instead"));
            }

            if (shares[i].Weight is < 1 or > MostWeight)
            {
                findings.Add(
                    new RequestFinding($"{Root}[{i}].weight", $"must be a whole number from 1 to {MostWeight}, but is {shares[i].Weight}")
                );
            }
        }
    }

    private static GenreShare? Share(JsonElement entry, string path, List<RequestFinding> findings)
    {
        if (entry.ValueKind == JsonValueKind.String)
        {
            return new GenreShare(entry.GetString()!, 1);
        }

        if (entry.ValueKind != JsonValueKind.Object)
        {
            findings.Add(new RequestFinding(path, $"must be a genre or {{\"genre\", \"weight\"}}, but is {JsonFields.Shown(entry)}"));
            return null;
        }

        var fields = new JsonFields(entry, path, findings);
        fields.RefuseUnknown(["genre", "weight"]);
        var weight = entry.TryGetProperty("weight", out _) ? fields.Integer("weight", 1, MostWeight) : 1;
        if (!entry.TryGetProperty("genre", out var genre) || genre.ValueKind != JsonValueKind.String)
        {
            fields.Add("genre", "must be the name of a genre, a text such as \"runner\"");
            return null;
        }

        return weight is null ? null : new GenreShare(genre.GetString()!, (int)weight);
    }
}
