namespace GameFactory.Engine;

/// <summary>An answer that is given again when the same request id comes back.</summary>
/// <param name="RequestId">Chosen by the caller.</param>
/// <param name="Refusal">Null when the command was accepted, else why it was refused.</param>
public sealed record AnsweredCommand(string RequestId, string? Refusal)
{
    /// <summary>What the same request was answered before, or null; tombstones remember too.</summary>
    internal static CommandAnswer? Find(IEnumerable<AnsweredCommand> answered, string requestId) =>
        answered.FirstOrDefault(before => string.Equals(before.RequestId, requestId, StringComparison.Ordinal)) is { } known
            ? known.Refusal is { } reason
                ? CommandAnswer.Refused(reason)
                : CommandAnswer.Accepted
            : null;
}
