using System.Text.Json.Serialization;

namespace GameFactory.Engine.Batches;

/// <summary>The stored form of a batch grain's state, with the transition that storage takes the rows from.</summary>
public sealed class BatchDocument
{
    /// <summary>The state; null before the first write.</summary>
    public BatchState? State { get; set; }

    /// <summary>Set by the grain before each write, never serialised.</summary>
    [JsonIgnore]
    public BatchTransition? Transition { get; set; }
}
