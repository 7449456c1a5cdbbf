namespace GameFactory.Engine;

/// <summary>Answer to a command; given after it is durable. The same request id gets the same answer.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why it was refused, one sentence with the remedy; null when accepted, or when there is nothing under the
/// id.</param>
[GenerateSerializer, Immutable, Alias("CommandAnswer")]
public sealed record CommandAnswer([property: Id(0)] CommandResult Result, [property: Id(1)] string? Reason = null)
{
    /// <summary>Accepted.</summary>
    public static CommandAnswer Accepted { get; } = new(CommandResult.Accepted);

    /// <summary>No such batch or game; without a reason the asker, who knows the id, words it.</summary>
    public static CommandAnswer NotFound(string? reason = null) => new(CommandResult.NotFound, reason);

    /// <summary>The state forbids it.</summary>
    public static CommandAnswer Refused(string reason) => new(CommandResult.Refused, reason);
}

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
