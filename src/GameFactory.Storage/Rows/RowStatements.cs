using GameFactory.Database.Sql;

namespace GameFactory.Storage.Rows;

/// <summary>
/// The statements on the tables, in the one order in which every group writes them: batches before games before steps before the rest.
/// </summary>
internal sealed class RowStatements
{
    private readonly RowStatement<BatchRow> _newBatches = new(Sql("batches_insert.sql"), guarded: false, Columns.NewBatch);
    private readonly RowStatement<(BatchRow Row, string? Inputs)> _batches = new(Sql("batches_update.sql"), guarded: true, Columns.Batch);
    private readonly RowStatement<GameRow> _newGames = new(Sql("games_insert.sql"), guarded: false, Columns.NewGame);
    private readonly RowStatement<GameRow> _games = new(Sql("games_update.sql"), guarded: true, Columns.Game);
    private readonly RowStatement<GameFieldsRow> _fields = new(Sql("games_fields.sql"), guarded: true, Columns.GameFields);
    private readonly RowStatement<StepRow> _newSteps = new(Sql("steps_insert.sql"), guarded: false, Columns.NewStep);
    private readonly RowStatement<RewindRow> _rewinds = new(Sql("steps_rewind.sql"), guarded: false, Columns.Rewind);
    private readonly RowStatement<StepRow> _steps = new(Sql("steps_update.sql"), guarded: true, Columns.Step);
    private readonly RowStatement<AssetRow> _assets = new(Sql("assets_upsert.sql"), guarded: false, Columns.Asset);
    private readonly RowStatement<BuildRow> _builds = new(Sql("builds_upsert.sql"), guarded: false, Columns.Build);
    private readonly RowStatement<LogRow> _logs = new(Sql("logs_insert.sql"), guarded: false, Columns.Log);
    private readonly RowStatement<TimerRow> _wakes = new(Sql("wakes_upsert.sql"), guarded: false, Columns.Wake);
    private readonly RowStatement<TimerRow> _ended = new(Sql("wakes_delete.sql"), guarded: false, Columns.EndedWake);

    public RowStatements() =>
        InOrder = [_newBatches, _batches, _newGames, _games, _fields, _newSteps, _rewinds, _steps, _assets, _builds, _logs, _wakes, _ended];

    public IReadOnlyList<IRowStatement> InOrder { get; }

    public void Add(RowChanges changes)
    {
        AddOne(_newBatches, changes.NewBatch);
        if (changes.Batch is { } batch)
        {
            _batches.Add((batch, changes.Inputs));
        }

        AddOne(_newGames, changes.NewGame);
        AddOne(_games, changes.Game);
        AddOne(_fields, changes.GameFields);
        AddAll(_newSteps, changes.NewSteps);
        AddOne(_rewinds, changes.Rewind);
        AddAll(_steps, changes.Steps);
        AddAll(_assets, changes.Assets);
        AddAll(_builds, changes.Builds);
        AddAll(_logs, changes.Logs);
        AddOne(changes.Wake?.DueAt is null ? _ended : _wakes, changes.Wake);
    }

    private static void AddOne<TRow>(RowStatement<TRow> statement, TRow? row)
        where TRow : class
    {
        if (row is not null)
        {
            statement.Add(row);
        }
    }

    private static void AddAll<TRow>(RowStatement<TRow> statement, IReadOnlyList<TRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            statement.Add(rows[i]);
        }
    }

    private static string Sql(string file) => SqlFile.Beside<RowStatements>(file);
}
