using System.Text.Json.Serialization;
using GameFactory.Database.Sql;
using GameFactory.Engine.Batches;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Batches;

/// <summary>A batch with its progress, on every face. Times are UTC.</summary>
internal sealed record BatchReply
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>pending, running, completed, failed or cancelled.</summary>
    [OneOf<BatchStatuses>]
    public required string Status { get; init; }

    /// <summary>Games asked for.</summary>
    public required int GameCount { get; init; }

    /// <summary>Genres with their relative shares.</summary>
    public required IReadOnlyList<GenreShare> GenreMix { get; init; }

    /// <summary>A JSON object of the vocabulary of constraints.</summary>
    [JsonConverter(typeof(RawJson)), Shape(DocumentShape.Object)]
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

    /// <summary>How far it is.</summary>
    public required ProgressReply Progress { get; init; }

    /// <summary>Set while it is being deleted; <see cref="Progress"/> then counts the games that are left.</summary>
    public DeletionReply? Deletion { get; init; }

    /// <summary>
    /// What it does just now: pending, running, observing (players decide when it ends), paused, stuck, deleting, or the status it ended
    /// with.
    /// </summary>
    [OneOf<BatchActivities>]
    public string Activity => BatchSentence.Activity(this);

    /// <summary>The same as a sentence: since when, how many games do what, until when.</summary>
    public string Doing => BatchSentence.Describe(this);

    /// <summary>Days that step 12 watches each game's players before it scores the game; 0 scores at once.</summary>
    public int ObservationDays { get; init; }

    /// <summary>What a person should know before the batch runs, such as that its end lies days away; null when there is nothing.</summary>
    public string? Notice => BatchSentence.Notice(this);

    /// <summary>Database time of this reading.</summary>
    [JsonIgnore]
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Ended.</summary>
    [JsonIgnore]
    public bool IsTerminal => Status is "completed" or "failed" or "cancelled";

    /// <summary>A row of <c>batches.sql</c>.</summary>
    public static BatchReply Read(NpgsqlDataReader row)
    {
        var batch = new BatchReply
        {
            Id = row.Get<Guid>("id"),
            Name = row.Get<string>("name"),
            Status = row.Get<string>("status"),
            GameCount = row.Get<int>("game_count"),
            GenreMix = GenreMixParser.Parse(row.Get<string>("genre_mix"), []),
            Constraints = row.Get<string>("constraints"),
            Seed = row.Get<long>("seed"),
            Window = row.Get<int>("win_size"),
            Priority = row.Get<int>("priority"),
            Simulated = row.Get<bool>("simulated"),
            CreatedAt = row.Get<DateTimeOffset>("created_at"),
            StartedAt = row.Value<DateTimeOffset>("started_at"),
            CompletedAt = row.Value<DateTimeOffset>("completed_at"),
            PausedAt = row.Value<DateTimeOffset>("paused_at"),
            ReadAt = row.Get<DateTimeOffset>("read_at"),
            Progress = ProgressReply.Read(row),
            Deletion = DeletionReply.Read(row),
        };
        return batch.At(batch.AverageRate);
    }

    /// <summary>The same at another rate; null leaves it as it is.</summary>
    /// <param name="rate">Steps a second.</param>
    public BatchReply At(double? rate) => rate is { } now ? this with { Progress = Progress.At(now, IsTerminal || IsAtWork) } : this;

    /// <summary>Whether a caller who has seen the other sees nothing new in this one.</summary>
    public bool IsLike(BatchReply other) => this with { ReadAt = other.ReadAt, GenreMix = other.GenreMix } == other;

    private bool IsAtWork => Status == "running" && PausedAt is null && (Progress.HasWork || Progress.Launched < GameCount);

    // Since the start, or over the whole run once ended; 0 before there is any.
    private double AverageRate =>
        StartedAt is { } start && ((CompletedAt ?? ReadAt) - start).TotalSeconds is > 0 and var seconds ? Progress.StepsDone / seconds : 0;
}
