using System.Text.Json;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>A batch with its progress. Times are UTC.</summary>
internal sealed record BatchAnswer(
    Guid Id,
    string Name,
    string Status,
    int GameCount,
    JsonElement GenreMix,
    JsonElement Constraints,
    long Seed,
    int Window,
    int Priority,
    bool Simulated,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? PausedAt,
    ProgressAnswer Progress,
    DeletionAnswer? Deletion)
{
    public static BatchAnswer Of(BatchReading reading)
    {
        var batch = reading.Batch;
        return new BatchAnswer(
            batch.Id,
            batch.Name,
            batch.Status,
            batch.GameCount,
            JsonText.Parse(batch.GenreMix)!.Value,
            JsonText.Parse(batch.Constraints)!.Value,
            batch.Seed,
            batch.Window,
            batch.Priority,
            batch.Simulated,
            batch.CreatedAt,
            batch.StartedAt,
            batch.CompletedAt,
            batch.PausedAt,
            ProgressAnswer.Of(reading),
            DeletionAnswer.Of(batch));
    }
}
