using System.Text.Json.Serialization;
using GameFactory.Database.Sql;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>A row of <c>game_steps</c>.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Name">Such as pre_production.</param>
/// <param name="Status">pending, running, completed, failed or skipped.</param>
/// <param name="StartedAt">When its first attempt began.</param>
/// <param name="CompletedAt">When it was completed or skipped.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="Retries">Attempts that failed and counted.</param>
/// <param name="MaxRetries">How many may.</param>
/// <param name="Error">Of the last attempt that failed.</param>
/// <param name="WaitingReason">Such as backoff or build; null while it waits for nothing.</param>
/// <param name="NextAttemptAt">When the next attempt is due.</param>
/// <param name="Commit">What it committed.</param>
/// <param name="Artifacts">What it left for later steps, JSON; more than 256 KB is a reference, <c>{"stored": {"sha256",
/// "bytes"}}</c>.</param>
/// <param name="Checks">Each check with its result, JSON.</param>
/// <param name="Logs">What it said, for people.</param>
internal sealed record StepReply(
    int Number,
    string Name,
    [property: OneOf<StepStatuses>] string Status,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    int Attempts,
    int Retries,
    int MaxRetries,
    string? Error,
    string? WaitingReason,
    DateTimeOffset? NextAttemptAt,
    string? Commit,
    [property: JsonConverter(typeof(RawJson)), Shape(DocumentShape.Object)] string? Artifacts,
    [property: JsonConverter(typeof(RawJson)), Shape(DocumentShape.List)] string? Checks,
    string? Logs
)
{
    /// <summary>A row of <c>steps.sql</c>.</summary>
    public static StepReply Read(NpgsqlDataReader row) =>
        new(
            row.Get<int>("step_number"),
            row.Get<string>("step_name"),
            row.Get<string>("status"),
            row.Value<DateTimeOffset>("started_at"),
            row.Value<DateTimeOffset>("completed_at"),
            row.Get<int>("attempt"),
            row.Get<int>("retry_count"),
            row.Get<int>("max_retries"),
            row.Text("error_message"),
            row.Text("waiting_reason"),
            row.Value<DateTimeOffset>("next_attempt_at"),
            row.Text("commit_id"),
            row.Text("artifacts"),
            row.Text("validation_results"),
            row.Text("logs")
        );
}
