namespace GameFactory.Engine.Games;

/// <summary>An answer that is given again when the same request id comes back.</summary>
/// <param name="RequestId">Chosen by the caller.</param>
/// <param name="Refusal">Null when the command was accepted, else why it was refused.</param>
public sealed record AnsweredCommand(string RequestId, string? Refusal);
