namespace GameFactory.Engine;

/// <summary>A change of a state that is to be saved.</summary>
public interface ITransition<TState>
    where TState : class
{
    /// <summary>State before; null for the first write.</summary>
    TState? Old { get; }

    /// <summary>State after.</summary>
    TState New { get; }
}
