using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>
/// A request for a batch as it came in, not checked yet: the body of <c>POST /v1/batches</c>, and what a call over gRPC is made into.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewBatch
{
    /// <summary>1 to 255 characters.</summary>
    [Required, StringLength(255, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>1 to 100,000.</summary>
    [Range(1, 100_000), Required]
    public int GameCount { get; init; }

    /// <summary>A list of genres, each a name or <c>{"genre", "weight"}</c>.</summary>
    [JsonConverter(typeof(RawJson)), Shape(DocumentShape.GenreMix), Required]
    public string? GenreMix { get; init; }

    /// <summary>An object of the vocabulary of constraints; null or empty means none.</summary>
    [JsonConverter(typeof(RawJson)), Shape(DocumentShape.Object)]
    public string? Constraints { get; init; }

    /// <summary>Same seed, same games.</summary>
    [Range(typeof(long), "-9223372036854775808", "9223372036854775807")]
    public long Seed { get; init; }

    /// <summary>Unfinished games in flight at once, 1 to 10,000; 200 when left out.</summary>
    [Range(1, 10_000)]
    public int? Window { get; init; }

    /// <summary>Players are simulated: fixed for ever.</summary>
    public bool Simulated { get; init; }

    /// <summary>Start at once.</summary>
    public bool Start { get; init; }

    /// <summary>
    /// Adds what earlier batches of its genres advise (<c>GET /v1/learning/constraints</c>); constraints of the request win.
    /// </summary>
    public bool FromLearning { get; init; }
}
