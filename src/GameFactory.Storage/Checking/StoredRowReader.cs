using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Engine.Watch;
using GameFactory.Storage.Rows;
using Npgsql;

namespace GameFactory.Storage.Checking;

/// <summary>Reads states and rows in one transaction.</summary>
internal sealed class StoredRowReader(NpgsqlConnection connection)
{
    /// <summary>Services that have states; mostly one.</summary>
    public Task<List<string>> ServicesAsync(CancellationToken cancellationToken) =>
        ListAsync(Sql("services.sql"), reader => reader.GetString(0), cancellationToken);

    public Task<List<(long N0, long N1, byte[] Payload)>> StatesAsync(
        string service,
        string type,
        (long N0, long N1)? after,
        int limit,
        CancellationToken cancellationToken
    ) =>
        ListAsync(
            Sql("states.sql"),
            row => (row.Get<long>("grainidn0"), row.Get<long>("grainidn1"), row.Get<byte[]>("payloadbinary")),
            cancellationToken,
            new NpgsqlParameter<string> { TypedValue = service },
            new NpgsqlParameter<string> { TypedValue = type },
            new NpgsqlParameter<bool> { TypedValue = after is null },
            new NpgsqlParameter<long> { TypedValue = after?.N0 ?? 0 },
            new NpgsqlParameter<long> { TypedValue = after?.N1 ?? 0 },
            new NpgsqlParameter<int> { TypedValue = limit }
        );

    public async Task<Dictionary<Guid, StoredRow<BatchRow>>> BatchesAsync(Guid[] ids, CancellationToken cancellationToken) =>
        (await ListAsync(Sql("batches.sql"), Batch, cancellationToken, Ids(ids))).ToDictionary(stored => stored.Row.Id);

    public async Task<Dictionary<Guid, StoredRow<GameRow>>> GamesAsync(Guid[] ids, CancellationToken cancellationToken) =>
        (await ListAsync(Sql("games.sql"), Game, cancellationToken, Ids(ids))).ToDictionary(stored => stored.Row.Id);

    public async Task<Dictionary<(Guid Game, int Step), StoredRow<StepRow>>> StepsAsync(Guid[] ids, CancellationToken cancellationToken) =>
        (await ListAsync(Sql("steps.sql"), Step, cancellationToken, Ids(ids))).ToDictionary(stored =>
            (stored.Row.GameId, stored.Row.Number)
        );

    public async Task<Dictionary<Guid, DateTimeOffset>> WakesAsync(TimerKind kind, Guid[] ids, CancellationToken cancellationToken) =>
        (
            await ListAsync(
                Sql("wakes.sql"),
                row => (Id: row.Get<Guid>("id"), Due: row.Get<DateTimeOffset>("due_at")),
                cancellationToken,
                new NpgsqlParameter<int> { TypedValue = (int)kind },
                Ids(ids)
            )
        ).ToDictionary(wake => wake.Id, wake => wake.Due);

    public Task<List<Guid>> IdsAsync(string table, CancellationToken cancellationToken) =>
        ListAsync(Sql(table + "_ids.sql"), reader => reader.GetGuid(0), cancellationToken);

    private static StoredRow<BatchRow> Batch(NpgsqlDataReader row) =>
        new(
            new BatchRow(
                row.Get<Guid>("id"),
                row.Get<string>("name"),
                row.Get<string>("status"),
                row.Get<int>("game_count"),
                row.Get<string>("genre_mix"),
                row.Get<string>("constraints"),
                row.Get<DateTimeOffset>("created_at"),
                row.Value<DateTimeOffset>("started_at"),
                row.Value<DateTimeOffset>("completed_at"),
                row.Value<DateTimeOffset>("paused_at"),
                row.Get<bool>("simulated"),
                row.Get<long>("seed"),
                row.Get<int>("priority"),
                row.Get<int>("win_size"),
                row.Value<DateTimeOffset>("deleting_at"),
                row.Get<bool>("deletes_repositories"),
                row.Text("deletion_waits")
            ),
            new StoredDocuments(Hash(row, "inputs"), null, null)
        );

    private static StoredRow<GameRow> Game(NpgsqlDataReader row) =>
        new(
            new GameRow
            {
                Id = row.Get<Guid>("id"),
                BatchId = row.Get<Guid>("batch_id"),
                BatchIndex = row.Get<int>("batch_index"),
                Seed = row.Get<long>("seed"),
                Genre = row.Get<string>("genre"),
                Simulated = row.Get<bool>("simulated"),
                CreatedAt = row.Get<DateTimeOffset>("created_at"),
                Name = row.Get<string>("name"),
                Slug = row.Get<string>("slug"),
                GithubRepo = row.Text("github_repo"),
                GithubRepoUrl = row.Text("github_repo_url"),
                SelectedTemplate = row.Text("selected_template"),
                Status = row.Get<string>("status"),
                CurrentStep = row.Get<int>("current_step"),
                Run = row.Get<int>("run"),
                UpdatedAt = row.Get<DateTimeOffset>("updated_at"),
                PublishedAt = row.Value<DateTimeOffset>("published_at"),
                PausedAt = row.Value<DateTimeOffset>("paused_at"),
                AttemptId = row.Value<Guid>("attempt_id"),
                LeaseHolder = row.Value<Guid>("lease_holder"),
                WaitingReason = row.Text("waiting_reason"),
                NextWakeAt = row.Value<DateTimeOffset>("next_wake_at"),
                HeadCommit = row.Text("head_commit"),
            },
            new StoredDocuments(Hash(row, "gdd_spec"), Hash(row, "analytics_spec"), Hash(row, "selected_mechanics"))
        );

    private static StoredRow<StepRow> Step(NpgsqlDataReader row) =>
        new(
            new StepRow
            {
                GameId = row.Get<Guid>("game_id"),
                Number = row.Get<int>("step_number"),
                Status = row.Get<string>("status"),
                StartedAt = row.Value<DateTimeOffset>("started_at"),
                CompletedAt = row.Value<DateTimeOffset>("completed_at"),
                RetryCount = row.Get<int>("retry_count"),
                MaxRetries = row.Get<int>("max_retries"),
                Error = row.Text("error_message"),
                Attempt = row.Get<int>("attempt"),
                WaitingReason = row.Text("waiting_reason"),
                NextAttemptAt = row.Value<DateTimeOffset>("next_attempt_at"),
                Commit = row.Text("commit_id"),
            },
            new StoredDocuments(Hash(row, "artifacts"), Hash(row, "validation_results"), DocumentHash.OfText(row.Text("logs")))
        );

    private static string? Hash(NpgsqlDataReader row, string column) => DocumentHash.OfJson(row.Text(column));

    private static string Sql(string file) => SqlFile.Beside<StoredRowReader>(file);

    private static NpgsqlParameter<Guid[]> Ids(Guid[] ids) => new NpgsqlParameter<Guid[]> { TypedValue = ids };

    private async Task<List<TItem>> ListAsync<TItem>(
        string sql,
        Func<NpgsqlDataReader, TItem> read,
        CancellationToken cancellationToken,
        params NpgsqlParameter[] parameters
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(read, cancellationToken);
    }
}

/// <summary>A row as stored, with the hashes of its documents.</summary>
internal sealed record StoredRow<TRow>(TRow Row, StoredDocuments Documents);

/// <summary>Hashes of the documents of a row, in the form of a state.</summary>
internal sealed record StoredDocuments(string? First, string? Second, string? Third);
