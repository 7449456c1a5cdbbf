using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Batches;

namespace GameFactory.Storage.Rows;

/// <summary>A row of <c>batches</c> without its inputs, as the state of the batch demands it.</summary>
internal sealed record BatchRow(
    Guid Id,
    string Name,
    string Status,
    int GameCount,
    string GenreMix,
    string Constraints,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? PausedAt,
    bool Simulated,
    long Seed,
    int Priority,
    int Window,
    DateTimeOffset? DeletingAt,
    bool DeletesRepositories,
    string? DeletionWaits
)
{
    public static BatchRow Of(BatchState state) =>
        new(
            state.Id.Value,
            state.Spec.Name,
            EnumText.Of(state.Status),
            state.Spec.GameCount,
            JsonSerializer.Serialize(state.Spec.GenreMix, RowJson.Default.IReadOnlyListGenreShare),
            state.Spec.Constraints,
            state.CreatedAt,
            state.StartedAt,
            state.CompletedAt,
            state.PausedAt,
            state.Spec.Simulated,
            state.Spec.Seed,
            state.Spec.Priority,
            state.Spec.Window,
            state.DeletingAt,
            state.WithRepositories,
            state.DeletionWaits
        );
}
