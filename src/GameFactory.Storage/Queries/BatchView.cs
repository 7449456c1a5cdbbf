using GameFactory.Engine.Batches;

namespace GameFactory.Storage.Queries;

/// <summary>A batch as its rows tell it.</summary>
public sealed record BatchView
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>pending, running, completed, failed or cancelled.</summary>
    public required string Status { get; init; }

    /// <summary>Games asked for.</summary>
    public required int GameCount { get; init; }

    /// <summary>JSON: <c>[{"genre","weight"}]</c>.</summary>
    public required string GenreMix { get; init; }

    /// <summary>A JSON object.</summary>
    public required string Constraints { get; init; }

    /// <summary>Same seed, same games.</summary>
    public required long Seed { get; init; }

    /// <summary>Unfinished games in flight at once.</summary>
    public required int Window { get; init; }

    /// <summary>0 to 9; higher first.</summary>
    public required int Priority { get; init; }

    /// <summary>Players are simulated.</summary>
    public required bool Simulated { get; init; }

    /// <summary>When its row was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Set while it is paused.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Set while it is being deleted; its games are then those that are left.</summary>
    public DeletionView? Deletion { get; init; }

    /// <summary>Database time of this reading.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Games by status.</summary>
    public required BatchCounts Counts { get; init; }

    /// <summary>Games in progress that only wait for the end of their observation window: players decide, not the factory.</summary>
    public required int Observing { get; init; }

    /// <summary>Steps completed or skipped.</summary>
    public required long StepsDone { get; init; }

    /// <summary>Steps that failed or cancelled games leave undone.</summary>
    public required long StepsGivenUp { get; init; }

    /// <summary>Steps of all games that were asked for.</summary>
    public required long StepsTotal { get; init; }

    /// <summary>Steps still to do.</summary>
    public long StepsLeft => IsTerminal ? 0 : StepsTotal - StepsDone - StepsGivenUp;

    /// <summary>Steps still to do that wait for nothing but the factory.</summary>
    public long StepsAhead => Math.Max(0, StepsLeft - Observing);

    /// <summary>Ended.</summary>
    public bool IsTerminal => Status is "completed" or "failed" or "cancelled";

    /// <summary>Steps a second since the start, or over the whole run once ended; 0 before there is any.</summary>
    public double AverageRate =>
        StartedAt is { } start && ((CompletedAt ?? ReadAt) - start).TotalSeconds is > 0 and var seconds ? StepsDone / seconds : 0;
}

/// <summary>How the deletion of a batch stands.</summary>
/// <param name="Since">When it was asked for.</param>
/// <param name="WithRepositories">The games' repositories go too.</param>
/// <param name="Waits">Why it does not go on just now, or null.</param>
public sealed record DeletionView(DateTimeOffset Since, bool WithRepositories, string? Waits);
