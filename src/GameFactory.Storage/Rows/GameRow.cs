using GameFactory.Engine;
using GameFactory.Engine.Games;

namespace GameFactory.Storage.Rows;

/// <summary>A row of <c>games</c> without its documents, as the state of the game demands it.</summary>
internal sealed record GameRow
{
    public required Guid Id { get; init; }
    public required Guid BatchId { get; init; }
    public required int BatchIndex { get; init; }
    public required long Seed { get; init; }
    public required string Genre { get; init; }
    public required bool Simulated { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required string? GithubRepo { get; init; }
    public required string? GithubRepoUrl { get; init; }
    public required string? SelectedTemplate { get; init; }

    public required string Status { get; init; }
    public required int CurrentStep { get; init; }
    public required int Run { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required DateTimeOffset? PublishedAt { get; init; }
    public required DateTimeOffset? PausedAt { get; init; }
    public required Guid? AttemptId { get; init; }
    public required Guid? LeaseHolder { get; init; }
    public required string? WaitingReason { get; init; }
    public required DateTimeOffset? NextWakeAt { get; init; }
    public required string? HeadCommit { get; init; }

    public static GameRow Of(GameState state) =>
        new()
        {
            Id = state.Id.Value,
            BatchId = state.Batch.Value,
            BatchIndex = state.Index,
            Seed = state.Seed,
            Genre = state.Genre,
            Simulated = state.Simulated,
            CreatedAt = state.CreatedAt,
            Name = state.Name,
            Slug = state.Slug,
            GithubRepo = state.GithubRepo,
            GithubRepoUrl = state.GithubRepoUrl,
            SelectedTemplate = state.SelectedTemplate,
            Status = EnumText.Of(state.Status),
            CurrentStep = state.CurrentStep,
            Run = state.Run,
            UpdatedAt = state.UpdatedAt,
            PublishedAt = state.PublishedAt,
            PausedAt = state.PausedAt,
            AttemptId = state.Attempt?.Id.Value,
            LeaseHolder = state.Attempt?.Holder,
            WaitingReason = state.Wait is { } wait ? EnumText.Of(wait.Reason) : null,
            NextWakeAt = state.WakeAt,
            HeadCommit = state.HeadCommit,
        };
}
