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
        string service, string type, (long N0, long N1)? after, int limit, CancellationToken cancellationToken) =>
        ListAsync(
            Sql("states.sql"),
            reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)),
            cancellationToken,
            new NpgsqlParameter<string> { TypedValue = service },
            new NpgsqlParameter<string> { TypedValue = type },
            new NpgsqlParameter<bool> { TypedValue = after is null },
            new NpgsqlParameter<long> { TypedValue = after?.N0 ?? 0 },
            new NpgsqlParameter<long> { TypedValue = after?.N1 ?? 0 },
            new NpgsqlParameter<int> { TypedValue = limit });

    public async Task<Dictionary<Guid, StoredRow<BatchRow>>> BatchesAsync(Guid[] ids, CancellationToken cancellationToken) =>
        (await ListAsync(Sql("batches.sql"), Batch, cancellationToken, Ids(ids))).ToDictionary(stored => stored.Row.Id);

    public async Task<Dictionary<Guid, StoredRow<GameRow>>> GamesAsync(Guid[] ids, CancellationToken cancellationToken) =>
        (await ListAsync(Sql("games.sql"), Game, cancellationToken, Ids(ids))).ToDictionary(stored => stored.Row.Id);

    public async Task<Dictionary<(Guid Game, int Step), StoredRow<StepRow>>> StepsAsync(Guid[] ids, CancellationToken cancellationToken) =>
        (await ListAsync(Sql("steps.sql"), Step, cancellationToken, Ids(ids))).ToDictionary(stored => (stored.Row.GameId, stored.Row.Number));

    public async Task<Dictionary<Guid, DateTimeOffset>> WakesAsync(TimerKind kind, Guid[] ids, CancellationToken cancellationToken) =>
        (await ListAsync(
            Sql("wakes.sql"),
            reader => (Id: reader.GetGuid(0), Due: reader.GetFieldValue<DateTimeOffset>(1)),
            cancellationToken,
            new NpgsqlParameter<int> { TypedValue = (int)kind },
            Ids(ids))).ToDictionary(wake => wake.Id, wake => wake.Due);

    public Task<List<Guid>> IdsAsync(string table, CancellationToken cancellationToken) =>
        ListAsync(Sql(table + "_ids.sql"), reader => reader.GetGuid(0), cancellationToken);

    private static StoredRow<BatchRow> Batch(NpgsqlDataReader reader) => new(
        new BatchRow(
            reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetString(4), reader.GetString(5),
            reader.GetFieldValue<DateTimeOffset>(6), Time(reader, 7), Time(reader, 8), Time(reader, 9),
            reader.GetBoolean(10), reader.GetInt64(11), reader.GetInt32(12), reader.GetInt32(13), Time(reader, 15), reader.GetBoolean(16), Text(reader, 17)),
        new StoredDocuments(DocumentHash.OfJson(Text(reader, 14)), null, null));

    private static StoredRow<GameRow> Game(NpgsqlDataReader reader) => new(
        new GameRow
        {
            Id = reader.GetGuid(0),
            BatchId = reader.GetGuid(1),
            BatchIndex = reader.GetInt32(2),
            Seed = reader.GetInt64(3),
            Genre = reader.GetString(4),
            Simulated = reader.GetBoolean(5),
            CreatedAt = reader.GetFieldValue<DateTimeOffset>(6),
            Name = reader.GetString(7),
            Slug = reader.GetString(8),
            GithubRepo = Text(reader, 9),
            GithubRepoUrl = Text(reader, 10),
            SelectedTemplate = Text(reader, 11),
            Status = reader.GetString(12),
            CurrentStep = reader.GetInt32(13),
            Run = reader.GetInt32(14),
            UpdatedAt = reader.GetFieldValue<DateTimeOffset>(15),
            PublishedAt = Time(reader, 16),
            PausedAt = Time(reader, 17),
            AttemptId = Id(reader, 18),
            LeaseHolder = Id(reader, 19),
            WaitingReason = Text(reader, 20),
            NextWakeAt = Time(reader, 21),
            HeadCommit = Text(reader, 22),
        },
        new StoredDocuments(DocumentHash.OfJson(Text(reader, 23)), DocumentHash.OfJson(Text(reader, 24)), DocumentHash.OfJson(Text(reader, 25))));

    private static StoredRow<StepRow> Step(NpgsqlDataReader reader) => new(
        new StepRow
        {
            GameId = reader.GetGuid(0),
            Number = reader.GetInt32(1),
            Status = reader.GetString(2),
            StartedAt = Time(reader, 3),
            CompletedAt = Time(reader, 4),
            RetryCount = reader.GetInt32(5),
            MaxRetries = reader.GetInt32(6),
            Error = Text(reader, 7),
            Attempt = reader.GetInt32(8),
            WaitingReason = Text(reader, 9),
            NextAttemptAt = Time(reader, 10),
            Commit = Text(reader, 11),
        },
        new StoredDocuments(DocumentHash.OfJson(Text(reader, 12)), DocumentHash.OfJson(Text(reader, 13)), DocumentHash.OfText(Text(reader, 14))));

    private static string Sql(string file) => SqlFile.Beside<StoredRowReader>(file);

    private static NpgsqlParameter<Guid[]> Ids(Guid[] ids) => new NpgsqlParameter<Guid[]> { TypedValue = ids };

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static Guid? Id(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    private static DateTimeOffset? Time(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);

    private async Task<List<TItem>> ListAsync<TItem>(
        string sql, Func<NpgsqlDataReader, TItem> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        var items = new List<TItem>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(read(reader));
        }

        return items;
    }
}
