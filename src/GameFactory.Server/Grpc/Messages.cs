using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Steps;
using GameFactory.Server.Live;
using GameFactory.Server.Requests;
using GameFactory.Storage.Queries;
using Google.Protobuf.WellKnownTypes;

namespace GameFactory.Server.Grpc;

/// <summary>Puts what the desks answer into messages.</summary>
internal static class Messages
{
    public static V1.Batch Of(BatchReading reading)
    {
        var batch = reading.Batch;
        var message = new V1.Batch
        {
            Id = batch.Id.ToString(),
            Name = batch.Name,
            Status = batch.Status,
            GameCount = batch.GameCount,
            Constraints = batch.Constraints,
            Seed = batch.Seed,
            Window = batch.Window,
            Priority = batch.Priority,
            Simulated = batch.Simulated,
            CreatedAt = Time(batch.CreatedAt),
            StartedAt = Time(batch.StartedAt),
            CompletedAt = Time(batch.CompletedAt),
            PausedAt = Time(batch.PausedAt),
            Progress = Progress(reading),
            Deletion = Deletion(batch),
        };
        var mix = JsonSerializer.Deserialize<List<GenreShare>>(batch.GenreMix, StepJson.Options) ?? [];
        message.GenreMix.AddRange(mix.Select(share => new V1.GenreShare { Genre = share.Genre, Weight = share.Weight }));
        return message;
    }

    public static V1.CommandReply Of(CommandReceipt receipt) =>
        new() { Id = receipt.Id.ToString(), Command = receipt.Command, RequestId = receipt.RequestId, Status = receipt.Status ?? "" };

    public static V1.Game Of(GameView game) => new()
    {
        Id = game.Id.ToString(),
        BatchId = game.BatchId?.ToString() ?? "",
        Index = game.Index,
        Name = game.Name,
        Slug = game.Slug,
        Genre = game.Genre,
        Status = game.Status,
        CurrentStep = game.CurrentStep,
        Run = game.Run,
        Steps = game.Steps,
        WaitsFor = game.WaitsFor,
        PausedAt = Time(game.PausedAt),
        NextWakeAt = Time(game.NextWakeAt),
        UpdatedAt = Time(game.UpdatedAt),
        Stuck = game.Stuck ?? "",
        RepositoryUrl = game.RepositoryUrl ?? "",
        HeadCommit = game.HeadCommit ?? "",
    };

    public static V1.GameDetail Of(GameDetailView detail)
    {
        var message = new V1.GameDetail
        {
            Game = Of(detail.Game),
            Seed = detail.Seed,
            Simulated = detail.Simulated,
            Template = detail.Template ?? "",
            Design = detail.Design ?? "",
            Mechanics = detail.Mechanics ?? "",
            Analytics = detail.Analytics ?? "",
            Attempt = Attempt(detail),
            CreatedAt = Time(detail.CreatedAt),
            PublishedAt = Time(detail.PublishedAt),
            Assets = detail.Assets,
            Repository = detail.Repository ?? "",
        };
        if (detail.Score is { } score)
        {
            message.Score = score;
        }

        message.Builds.AddRange(detail.Builds.Select(Of));
        return message;
    }

    public static V1.Step Of(StepView step) => new()
    {
        Number = step.Number,
        Name = step.Name,
        Status = step.Status,
        StartedAt = Time(step.StartedAt),
        CompletedAt = Time(step.CompletedAt),
        Attempts = step.Attempts,
        Retries = step.Retries,
        MaxRetries = step.MaxRetries,
        Error = step.Error ?? "",
        WaitingReason = step.WaitingReason ?? "",
        NextAttemptAt = Time(step.NextAttemptAt),
        Commit = step.Commit ?? "",
        Artifacts = step.Artifacts ?? "",
        Checks = step.Checks ?? "",
        Logs = step.Logs ?? "",
    };

    public static V1.LogLine Of(LogView line) => new()
    {
        Id = line.Id.ToString(),
        At = Time(line.At),
        Level = line.Level,
        Type = line.Type,
        Step = line.Step ?? 0,
        Message = line.Message,
        Metadata = line.Metadata ?? "",
        GameId = line.GameId?.ToString() ?? "",
    };

    public static V1.LogsReply Of(LogPage page)
    {
        var reply = new V1.LogsReply { Before = page.Before ?? "" };
        reply.Lines.AddRange(page.Lines.Select(Of));
        return reply;
    }

    private static V1.Build Of(BuildView build) => new()
    {
        Number = build.Number,
        Run = build.Run,
        Status = build.Status,
        Platform = build.Platform,
        Type = build.Type,
        Verification = build.Verification ?? "",
        ArtifactKind = build.ArtifactKind ?? "",
        ArtifactUrl = build.ArtifactUrl ?? "",
        LogsUrl = build.LogsUrl ?? "",
        ForgeRunId = build.ForgeRunId ?? 0,
        Version = build.Version ?? "",
        Bytes = build.Bytes ?? 0,
        StartedAt = Time(build.StartedAt),
        CompletedAt = Time(build.CompletedAt),
    };

    private static V1.Attempt? Attempt(GameDetailView detail) => detail.Game.AttemptId is not { } id ? null : new V1.Attempt
    {
        Id = id.ToString(),
        Step = Math.Min(detail.Game.CurrentStep + 1, 12),
        Number = detail.Game.NextStepAttempts,
        Holder = detail.LeaseHolder?.ToString() ?? "",
        Silo = detail.Game.Silo ?? "",
        Alive = detail.Game.RunnerAlive ?? false,
        LeaseUntil = Time(detail.LeaseUntil),
    };

    private static V1.Deletion? Deletion(BatchView batch) => batch.Deletion is not { } deletion ? null : new V1.Deletion
    {
        Since = Time(deletion.Since),
        WithRepositories = deletion.WithRepositories,
        GamesLeft = batch.Counts.Launched,
        Waits = deletion.Waits ?? "",
    };

    private static V1.Progress Progress(BatchReading reading)
    {
        var (batch, counts) = (reading.Batch, reading.Batch.Counts);
        var progress = new V1.Progress
        {
            Launched = counts.Launched,
            Created = counts.Created,
            InProgress = counts.InProgress,
            Completed = counts.Completed,
            Failed = counts.Failed,
            Cancelled = counts.Cancelled,
            Published = counts.Published,
            StepsDone = batch.StepsDone,
            StepsTotal = batch.StepsTotal,
            StepsLeft = batch.StepsLeft,
            StepsPerSecond = reading.StepsPerSecond,
            Observing = batch.Observing,
        };
        if (reading.SecondsLeft is { } left)
        {
            progress.SecondsLeft = left;
        }

        return progress;
    }

    private static Timestamp? Time(DateTimeOffset? at) => at is { } value ? Timestamp.FromDateTimeOffset(value) : null;
}
