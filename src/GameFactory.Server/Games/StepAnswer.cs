using System.Text.Json;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>A step with what it left and each check with its result. Artifacts of more than 256 KB are a reference, <c>{"stored": {"sha256", "bytes"}}</c>.</summary>
internal sealed record StepAnswer(
    int Number,
    string Name,
    string Status,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    int Attempts,
    int Retries,
    int MaxRetries,
    string? Error,
    string? WaitingReason,
    DateTimeOffset? NextAttemptAt,
    string? Commit,
    JsonElement? Artifacts,
    JsonElement? Checks,
    string? Logs)
{
    public static StepAnswer Of(StepView step) => new(
        step.Number,
        step.Name,
        step.Status,
        step.StartedAt,
        step.CompletedAt,
        step.Attempts,
        step.Retries,
        step.MaxRetries,
        step.Error,
        step.WaitingReason,
        step.NextAttemptAt,
        step.Commit,
        JsonText.Parse(step.Artifacts),
        JsonText.Parse(step.Checks),
        step.Logs);
}
