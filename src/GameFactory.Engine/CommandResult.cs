namespace GameFactory.Engine;

/// <summary>What became of a command.</summary>
public enum CommandResult
{
    /// <summary>Done and durable.</summary>
    Accepted,

    /// <summary>No such batch or game (404).</summary>
    NotFound,

    /// <summary>The state forbids it (409); the reason says why.</summary>
    Refused,
}
