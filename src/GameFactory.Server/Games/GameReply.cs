using System.Text.Json.Serialization;
using GameFactory.Database.Sql;
using GameFactory.Server.Batches;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>A game in a list, on every face. Times are UTC.</summary>
internal sealed record GameReply
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its batch; null for a game that came without one.</summary>
    public required Guid? BatchId { get; init; }

    /// <summary>Place in the batch, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Unique short name.</summary>
    public required string Slug { get; init; }

    /// <summary>Genre.</summary>
    public required string Genre { get; init; }

    /// <summary>created, in_progress, completed, failed, cancelled or published.</summary>
    [OneOf<GameStatuses>]
    public required string Status { get; init; }

    /// <summary>Last completed step, 0 to 12.</summary>
    public required int CurrentStep { get; init; }

    /// <summary>From 1; a rewind adds one.</summary>
    public required int Run { get; init; }

    /// <summary>One letter a step: p(ending), r(unning), o(bserving its players), c(ompleted), f(ailed), s(kipped).</summary>
    public required string Steps { get; init; }

    /// <summary>Set while the game itself is paused.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Set while its batch is paused.</summary>
    public DateTimeOffset? BatchPausedAt { get; init; }

    /// <summary>Status of its batch.</summary>
    [OneOf<BatchStatuses>]
    public string? BatchStatus { get; init; }

    /// <summary>Such as backoff or build; null while it waits for nothing.</summary>
    public string? WaitingReason { get; init; }

    /// <summary>When its timer is due.</summary>
    public DateTimeOffset? NextWakeAt { get; init; }

    /// <summary>The attempt that may report.</summary>
    public Guid? AttemptId { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// What it does just now: queued, running, waiting, observing (step 12 waits for players), paused, stuck, or the status it ended with.
    /// </summary>
    [OneOf<GameActivities>]
    public required string Activity { get; init; }

    /// <summary>Since when it does that.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>An outside service that has not answered its attempt for some seconds, as it reads in a sentence; null else.</summary>
    public string? UnansweredBy { get; init; }

    /// <summary>Since when that service has not answered.</summary>
    public DateTimeOffset? UnansweredSince { get; init; }

    /// <summary>Why it counts as stuck; null when it does not.</summary>
    public string? Stuck { get; init; }

    /// <summary>Address of its repository.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>Commit of the last committing step.</summary>
    public string? HeadCommit { get; init; }

    /// <summary>Name of the step that comes next or runs.</summary>
    public string? NextStepName { get; init; }

    /// <summary>Attempts of that step so far.</summary>
    public int NextStepAttempts { get; init; }

    /// <summary>Last error of that step.</summary>
    public string? Error { get; init; }

    /// <summary>The holder of the attempt renewed its lease in time; null without one.</summary>
    public bool? RunnerAlive { get; init; }

    /// <summary>True while the whole factory starts no attempt.</summary>
    public bool FactoryPaused { get; init; }

    /// <summary>Silo that holds the attempt.</summary>
    public string? Silo { get; init; }

    /// <summary>Database time of this reading.</summary>
    [JsonIgnore]
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>One sentence: what the game waits for just now, since when and until when.</summary>
    public string WaitsFor => GameWaiting.Describe(this);

    /// <summary>What a person can do about it; null when it goes on by itself.</summary>
    public string? Remedy => GameRemedy.Of(this);

    /// <summary>A row of <c>games.sql</c>.</summary>
    public static GameReply Read(NpgsqlDataReader row) =>
        new()
        {
            Id = row.Get<Guid>("id"),
            BatchId = row.Value<Guid>("batch_id"),
            Index = row.Get<int>("batch_index"),
            Name = row.Get<string>("name"),
            Slug = row.Get<string>("slug"),
            Genre = row.Get<string>("genre"),
            Status = row.Get<string>("status"),
            CurrentStep = row.Get<int>("current_step"),
            Run = row.Get<int>("run"),
            Steps = row.Text("steps") ?? "",
            PausedAt = row.Value<DateTimeOffset>("paused_at"),
            BatchPausedAt = row.Value<DateTimeOffset>("batch_paused_at"),
            BatchStatus = row.Text("batch_status"),
            WaitingReason = row.Text("waiting_reason"),
            NextWakeAt = row.Value<DateTimeOffset>("next_wake_at"),
            AttemptId = row.Value<Guid>("attempt_id"),
            UpdatedAt = row.Value<DateTimeOffset>("updated_at"),
            Activity = row.Get<string>("activity"),
            Since = SinceOf(row),
            UnansweredBy = row.Text("waits_service"),
            UnansweredSince = row.Value<DateTimeOffset>("waits_since"),
            ReadAt = row.Get<DateTimeOffset>("read_at"),
            Stuck = row.Text("stuck"),
            RepositoryUrl = row.Text("github_repo_url"),
            HeadCommit = row.Text("head_commit"),
            NextStepName = row.Text("step_name"),
            NextStepAttempts = row.Value<int>("attempt") ?? 0,
            Error = row.Text("error_message"),
            RunnerAlive = row.Value<bool>("runner_alive"),
            Silo = row.Text("silo"),
            FactoryPaused = row.Get<bool>("factory_paused"),
        };

    private static DateTimeOffset? SinceOf(NpgsqlDataReader row) =>
        row.Get<string>("activity") == "paused"
            ? row.Value<DateTimeOffset>("paused_at")
                ?? row.Value<DateTimeOffset>("batch_paused_at")
                ?? row.Value<DateTimeOffset>("updated_at")
            : row.Value<DateTimeOffset>("updated_at");
}
