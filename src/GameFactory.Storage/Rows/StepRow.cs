using GameFactory.Engine;
using GameFactory.Engine.Games;

namespace GameFactory.Storage.Rows;

/// <summary>A row of <c>game_steps</c>, as the state of the game demands it; a null document leaves its column.</summary>
internal sealed record StepRow
{
    public required Guid GameId { get; init; }
    public required int Number { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset? StartedAt { get; init; }
    public required DateTimeOffset? CompletedAt { get; init; }
    public required int RetryCount { get; init; }
    public required int MaxRetries { get; init; }
    public required string? Error { get; init; }
    public required int Attempt { get; init; }
    public required string? WaitingReason { get; init; }
    public required DateTimeOffset? NextAttemptAt { get; init; }
    public required string? Commit { get; init; }

    /// <summary>Name of the step, for a row that is new; null leaves the column.</summary>
    public string? Name { get; init; }

    public string? Artifacts { get; init; }
    public string? Checks { get; init; }
    public string? Log { get; init; }

    /// <summary>
    /// Id of the row: the game's id with the step in its last byte, so that a game's steps lie side by side in the index.
    /// </summary>
    public Guid Id
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            GameId.TryWriteBytes(bytes, bigEndian: true, out _);
            bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
            bytes[15] = (byte)Number;
            return new Guid(bytes, bigEndian: true);
        }
    }

    /// <param name="state">State of the game.</param>
    /// <param name="number">1, 2, …</param>
    /// <param name="name">Name of the step, for a new row.</param>
    public static StepRow Of(GameState state, int number, string? name = null)
    {
        var step = state.Steps[number - 1];
        var wait = number == WaitingStep(state) ? state.Wait : null;
        return new StepRow
        {
            GameId = state.Id.Value,
            Number = number,
            Status = EnumText.Of(step.Status),
            StartedAt = step.StartedAt,
            CompletedAt = step.CompletedAt,
            RetryCount = step.Retries,
            MaxRetries = step.MaxRetries,
            Error = step.Error,
            Attempt = step.Attempts,
            WaitingReason = wait is null ? null : EnumText.Of(wait.Reason),
            NextAttemptAt = wait?.Until,
            Commit = step.Commit,
            Name = name,
        };
    }

    /// <summary>The step whose row shows the game's wait; 0 when the game waits for nothing.</summary>
    public static int WaitingStep(GameState state) => state.Wait is null ? 0 : Math.Min(state.CurrentStep + 1, state.Steps.Length);
}
