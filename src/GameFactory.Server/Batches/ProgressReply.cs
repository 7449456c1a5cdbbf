using System.Text.Json.Serialization;
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

    /// <summary>
    /// Steps a second: over the last ten seconds in a stream, else since the start (or the whole run, once ended); null while there is
    /// nothing to do.
    /// </summary>
    public double? StepsPerSecond { get; init; }

    /// <summary>
    /// Seconds for the steps left at that rate, those that wait for players not counted; null while there is no rate, nothing is left or
    /// the batch is paused.
    /// </summary>
    public double? SecondsLeft { get; init; }

    /// <summary>Games in progress that only wait for the end of their observation window: players decide, not the factory.</summary>
    public required int Observing { get; init; }

    /// <summary>When the last of them ends its window; null when none observes.</summary>
    public DateTimeOffset? ObservingUntil { get; init; }

    /// <summary>Games that wait for a free worker.</summary>
    public required int Queued { get; init; }

    /// <summary>Games with an attempt at work.</summary>
    public required int Running { get; init; }

    /// <summary>Games that wait for a build, a backoff, a quota or something that is away.</summary>
    public required int Waiting { get; init; }

    /// <summary>Games that a pause holds.</summary>
    public required int Paused { get; init; }

    /// <summary>Games that made no move where one was due.</summary>
    public required int Stuck { get; init; }

    /// <summary>The factory has something to do here; else only players, a person or nobody decides.</summary>
    [JsonIgnore]
    public bool HasWork => Queued + Running + Waiting + Stuck > 0;

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
            ObservingUntil = row.Value<DateTimeOffset>("observing_until"),
            Queued = row.Get<int>("queued"),
            Running = row.Get<int>("running"),
            Waiting = row.Get<int>("waiting"),
            Paused = row.Get<int>("paused"),
            Stuck = row.Get<int>("stuck"),
        };

    /// <summary>The same at a rate; no rate and no time left are told while there is no work.</summary>
    /// <param name="rate">Steps a second.</param>
    /// <param name="isAtWork">
    /// The batch runs, is not paused and has something to do; or it has ended, and the rate is that of its whole run.
    /// </param>
    public ProgressReply At(double rate, bool isAtWork)
    {
        var ahead = StepsLeft - Observing;
        return this with
        {
            StepsPerSecond = isAtWork ? Math.Round(rate, 3) : null,
            SecondsLeft = rate > 0 && ahead > 0 && isAtWork ? Math.Round(ahead / rate, 1) : null,
        };
    }
}
