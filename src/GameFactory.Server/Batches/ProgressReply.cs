using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Server.Batches;

/// <summary>How far a batch is.</summary>
internal sealed record ProgressReply
{
    /// <summary>Games that have a row.</summary>
    public required int Launched { get; init; }

    /// <summary>Games that have not begun.</summary>
    public required int Created { get; init; }

    /// <summary>Games at work or waiting, those that wait for players included.</summary>
    public required int InProgress { get; init; }

    /// <summary>Games with all steps done and no store to publish in.</summary>
    public required int Completed { get; init; }

    /// <summary>Games that wait for a person.</summary>
    public required int Failed { get; init; }

    /// <summary>Games stopped for good.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Games in a store.</summary>
    public required int Published { get; init; }

    /// <summary>Steps completed or skipped.</summary>
    public required long StepsDone { get; init; }

    /// <summary>All steps of all games of the batch.</summary>
    public required long StepsTotal { get; init; }

    /// <summary>Steps of games that are not terminal.</summary>
    public required long StepsLeft { get; init; }

    /// <summary>Steps a second: over the last ten seconds in a stream, else since the start (or the whole run, once ended).</summary>
    public double StepsPerSecond { get; init; }

    /// <summary>
    /// Seconds for the steps left at that rate, those that wait for players not counted; null while there is no rate, nothing is left or
    /// the batch is paused.
    /// </summary>
    public double? SecondsLeft { get; init; }

    /// <summary>Games in progress that only wait for the end of their observation window: players decide, not the factory.</summary>
    public required int Observing { get; init; }

    /// <summary>The counts of a row of <c>batches.sql</c>, at no rate.</summary>
    public static ProgressReply Read(NpgsqlDataReader row) =>
        new()
        {
            Launched = row.Get<int>("launched"),
            Created = row.Get<int>("created"),
            InProgress = row.Get<int>("in_progress"),
            Completed = row.Get<int>("completed"),
            Failed = row.Get<int>("failed"),
            Cancelled = row.Get<int>("cancelled"),
            Published = row.Get<int>("published"),
            StepsDone = row.Get<long>("steps_done"),
            StepsTotal = row.Get<long>("steps_total"),
            StepsLeft = row.Get<long>("steps_left"),
            Observing = row.Get<int>("observing"),
        };

    /// <summary>The same at a rate.</summary>
    public ProgressReply At(double rate, bool isPaused)
    {
        var ahead = StepsLeft - Observing;
        return this with
        {
            StepsPerSecond = Math.Round(rate, 3),
            SecondsLeft = rate > 0 && ahead > 0 && !isPaused ? Math.Round(ahead / rate, 1) : null,
        };
    }
}
