namespace GameFactory.Storage.Rows;

/// <summary>What one saved transition does to the tables.</summary>
internal sealed record RowChanges
{
    public static RowChanges None { get; } = new();

    public BatchRow? NewBatch { get; init; }
    public BatchRow? Batch { get; init; }

    /// <summary>Document for <c>batches.inputs</c>.</summary>
    public string? Inputs { get; init; }

    public GameRow? NewGame { get; init; }
    public GameRow? Game { get; init; }
    public GameFieldsRow? GameFields { get; init; }
    public RewindRow? Rewind { get; init; }
    public IReadOnlyList<StepRow> NewSteps { get; init; } = [];
    public IReadOnlyList<StepRow> Steps { get; init; } = [];
    public IReadOnlyList<AssetRow> Assets { get; init; } = [];
    public IReadOnlyList<BuildRow> Builds { get; init; } = [];
    public IReadOnlyList<LogRow> Logs { get; init; } = [];
    public TimerRow? Wake { get; init; }
}
