using System.Text.Json.Serialization;

namespace GameFactory.Engine;

/// <summary>
/// The stored form of a grain's state: what Orleans' storage serialises, with the transition that storage takes the rows from. Both go into
/// the database in one transaction.
/// </summary>
public abstract class GrainDocument<TState, TTransition>
    where TState : class
    where TTransition : class, ITransition<TState>
{
    /// <summary>The state; null before the first write.</summary>
    public TState? State { get; set; }

    /// <summary>Set by the grain for each write, never serialised.</summary>
    [JsonIgnore]
    public TTransition? Transition { get; set; }
}
