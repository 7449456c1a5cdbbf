namespace GameFactory.Storage.Rows;

/// <summary>The arrays of each statement, in the order of its parameters. Every call makes new ones: a connection keeps its own.</summary>
internal static class Columns
{
    public static RowColumn<BatchRow>[] NewBatch =>
        [
            Column<BatchRow>.Uuid(row => row.Id),
            Column<BatchRow>.Text(row => row.Name),
            Column<BatchRow>.Text(row => row.Status),
            Column<BatchRow>.Int(row => row.GameCount),
            Column<BatchRow>.Json(row => row.GenreMix),
            Column<BatchRow>.Json(row => row.Constraints),
            Column<BatchRow>.Time(row => row.CreatedAt),
            Column<BatchRow>.Time(row => row.StartedAt),
            Column<BatchRow>.Time(row => row.CompletedAt),
            Column<BatchRow>.Time(row => row.PausedAt),
            Column<BatchRow>.Flag(row => row.Simulated),
            Column<BatchRow>.Long(row => row.Seed),
            Column<BatchRow>.Int(row => row.Priority),
            Column<BatchRow>.Int(row => row.Window),
        ];

    public static RowColumn<(BatchRow Row, string? Inputs)>[] Batch =>
        [
            Column<(BatchRow Row, string? Inputs)>.Uuid(change => change.Row.Id),
            Column<(BatchRow Row, string? Inputs)>.Text(change => change.Row.Status),
            Column<(BatchRow Row, string? Inputs)>.Int(change => change.Row.GameCount),
            Column<(BatchRow Row, string? Inputs)>.Time(change => change.Row.StartedAt),
            Column<(BatchRow Row, string? Inputs)>.Time(change => change.Row.CompletedAt),
            Column<(BatchRow Row, string? Inputs)>.Time(change => change.Row.PausedAt),
            Column<(BatchRow Row, string? Inputs)>.Json(change => change.Inputs),
            Column<(BatchRow Row, string? Inputs)>.Time(change => change.Row.DeletingAt),
            Column<(BatchRow Row, string? Inputs)>.Flag(change => change.Row.DeletesRepositories),
            Column<(BatchRow Row, string? Inputs)>.Text(change => change.Row.DeletionWaits),
        ];

    public static RowColumn<GameRow>[] NewGame =>
        [
            Column<GameRow>.Uuid(row => row.Id),
            Column<GameRow>.Uuid(row => row.BatchId),
            Column<GameRow>.Int(row => row.BatchIndex),
            Column<GameRow>.Long(row => row.Seed),
            Column<GameRow>.Text(row => row.Genre),
            Column<GameRow>.Flag(row => row.Simulated),
            Column<GameRow>.Time(row => row.CreatedAt),
            Column<GameRow>.Text(row => row.Name),
            Column<GameRow>.Text(row => row.Slug),
            Column<GameRow>.Text(row => row.GithubRepo),
            Column<GameRow>.Text(row => row.GithubRepoUrl),
            Column<GameRow>.Text(row => row.SelectedTemplate),
            .. Moving,
        ];

    public static RowColumn<GameRow>[] Game => [Column<GameRow>.Uuid(row => row.Id), .. Moving];

    public static RowColumn<GameFieldsRow>[] GameFields =>
        [
            Column<GameFieldsRow>.Uuid(row => row.Id),
            Column<GameFieldsRow>.Text(row => row.Name),
            Column<GameFieldsRow>.Text(row => row.Slug),
            Column<GameFieldsRow>.Text(row => row.GithubRepo),
            Column<GameFieldsRow>.Text(row => row.GithubRepoUrl),
            Column<GameFieldsRow>.Text(row => row.SelectedTemplate),
            Column<GameFieldsRow>.Json(row => row.GddSpec),
            Column<GameFieldsRow>.Json(row => row.AnalyticsSpec),
            Column<GameFieldsRow>.Json(row => row.SelectedMechanics),
        ];

    public static RowColumn<StepRow>[] NewStep => [Column<StepRow>.Uuid(row => row.Id), .. Step, Column<StepRow>.Text(row => row.Name)];

    public static RowColumn<StepRow>[] Step =>
        [
            Column<StepRow>.Uuid(row => row.GameId),
            Column<StepRow>.Int(row => row.Number),
            Column<StepRow>.Text(row => row.Status),
            Column<StepRow>.Time(row => row.StartedAt),
            Column<StepRow>.Time(row => row.CompletedAt),
            Column<StepRow>.Int(row => row.RetryCount),
            Column<StepRow>.Int(row => row.MaxRetries),
            Column<StepRow>.Text(row => row.Error),
            Column<StepRow>.Int(row => row.Attempt),
            Column<StepRow>.Text(row => row.WaitingReason),
            Column<StepRow>.Time(row => row.NextAttemptAt),
            Column<StepRow>.Text(row => row.Commit),
            Column<StepRow>.Json(row => row.Artifacts),
            Column<StepRow>.Json(row => row.Checks),
            Column<StepRow>.Text(row => row.Log),
        ];

    public static RowColumn<RewindRow>[] Rewind =>
        [Column<RewindRow>.Uuid(row => row.GameId), Column<RewindRow>.Int(row => row.Run), Column<RewindRow>.Int(row => row.FromStep)];

    public static RowColumn<AssetRow>[] Asset =>
        [
            Column<AssetRow>.Uuid(row => row.Id),
            Column<AssetRow>.Uuid(row => row.GameId),
            Column<AssetRow>.Text(row => row.Fact.AssetType),
            Column<AssetRow>.Text(row => row.Fact.Filename),
            Column<AssetRow>.Text(row => row.Fact.StorageUrl),
            Column<AssetRow>.Text(row => row.Fact.LocalPath),
            Column<AssetRow>.Text(row => row.Fact.AiPrompt),
            Column<AssetRow>.Text(row => row.Fact.AiModel),
            Column<AssetRow>.Int(row => row.Fact.Width),
            Column<AssetRow>.Int(row => row.Fact.Height),
            Column<AssetRow>.Text(row => row.Fact.Format),
            Column<AssetRow>.Json(row => row.Fact.Metadata),
        ];

    public static RowColumn<BuildRow>[] Build =>
        [
            Column<BuildRow>.Uuid(row => row.Id),
            Column<BuildRow>.Uuid(row => row.GameId),
            Column<BuildRow>.Int(row => row.Run),
            Column<BuildRow>.Int(row => row.Fact.BuildNumber),
            Column<BuildRow>.Text(row => row.Fact.Status),
            Column<BuildRow>.Text(row => row.Fact.Platform),
            Column<BuildRow>.Text(row => row.Fact.BuildType),
            Column<BuildRow>.Text(row => row.Fact.ArtifactUrl),
            Column<BuildRow>.Text(row => row.Fact.LogsUrl),
            Column<BuildRow>.Long(row => row.Fact.GithubRunId),
            Column<BuildRow>.Text(row => row.Fact.GithubWorkflow),
            Column<BuildRow>.Text(row => row.Fact.VersionName),
            Column<BuildRow>.Int(row => row.Fact.VersionCode),
            Column<BuildRow>.Long(row => row.Fact.FileSizeBytes),
            Column<BuildRow>.Time(row => row.Fact.StartedAt),
            Column<BuildRow>.Time(row => row.Fact.CompletedAt),
            Column<BuildRow>.Text(row => row.Fact.Verification),
            Column<BuildRow>.Text(row => row.Fact.ArtifactKind),
        ];

    public static RowColumn<LogRow>[] Log =>
        [
            Column<LogRow>.Uuid(row => row.Id),
            Column<LogRow>.Uuid(row => row.BatchId),
            Column<LogRow>.Uuid(row => row.GameId),
            Column<LogRow>.Int(row => row.Step),
            Column<LogRow>.Text(row => row.Level),
            Column<LogRow>.Text(row => row.Type),
            Column<LogRow>.Text(row => row.Message),
            Column<LogRow>.Json(row => row.Metadata),
        ];

    public static RowColumn<TimerRow>[] Wake =>
        [
            Column<TimerRow>.Int(row => (int)row.Kind),
            Column<TimerRow>.Uuid(row => row.Id),
            Column<TimerRow>.Int(row => row.Shard),
            Column<TimerRow>.Time(row => row.DueAt),
        ];

    public static RowColumn<TimerRow>[] EndedWake => [Column<TimerRow>.Int(row => (int)row.Kind), Column<TimerRow>.Uuid(row => row.Id)];

    private static RowColumn<GameRow>[] Moving =>
        [
            Column<GameRow>.Text(row => row.Status),
            Column<GameRow>.Int(row => row.CurrentStep),
            Column<GameRow>.Int(row => row.Run),
            Column<GameRow>.Time(row => row.UpdatedAt),
            Column<GameRow>.Time(row => row.PublishedAt),
            Column<GameRow>.Time(row => row.PausedAt),
            Column<GameRow>.Uuid(row => row.AttemptId),
            Column<GameRow>.Uuid(row => row.LeaseHolder),
            Column<GameRow>.Text(row => row.WaitingReason),
            Column<GameRow>.Time(row => row.NextWakeAt),
            Column<GameRow>.Text(row => row.HeadCommit),
        ];
}
