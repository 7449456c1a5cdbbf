using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using Npgsql;

namespace GameFactory.Storage.Batches;

/// <summary>What a batch reads of its games, and the end of their rows.</summary>
internal sealed class BatchRowTable(NpgsqlDataSource source) : IBatchRows
{
    private static readonly string s_count = SqlFile.Beside<BatchRowTable>("count.sql");
    private static readonly string s_holding = SqlFile.Beside<BatchRowTable>("holding_window.sql");
    private static readonly string s_unfinished = SqlFile.Beside<BatchRowTable>("unfinished.sql");
    private static readonly string s_all = SqlFile.Beside<BatchRowTable>("all.sql");
    private static readonly string s_ended = SqlFile.Beside<BatchRowTable>("ended.sql");
    private static readonly string s_deleteGames = SqlFile.Beside<BatchRowTable>("delete_games.sql");
    private static readonly string s_deleteBatch = SqlFile.Beside<BatchRowTable>("delete_batch.sql");

    public async Task<BatchCounts> CountAsync(BatchId batch, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_count);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new BatchCounts(
            reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5));
    }

    public Task<IReadOnlyList<int>> HoldingWindowAsync(BatchId batch, CancellationToken cancellationToken) =>
        IndexesAsync(s_holding, cancellationToken, new NpgsqlParameter<Guid> { TypedValue = batch.Value });

    public Task<IReadOnlyList<int>> UnfinishedAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        IndexesAsync(s_unfinished, cancellationToken, Page(batch, after, limit));

    public Task<IReadOnlyList<int>> AllAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        IndexesAsync(s_all, cancellationToken, Page(batch, after, limit));

    public async Task<IReadOnlyList<EndedGame>> EndedAsync(BatchId batch, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_ended);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        var games = new List<EndedGame>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            games.Add(new EndedGame(new GameId(reader.GetGuid(0)), reader.IsDBNull(1) ? null : reader.GetString(1)));
        }

        return games;
    }

    // All that players of these games ever did goes with them: however long that takes, a limit would only begin it again.
    public async Task DeleteGamesAsync(IReadOnlyList<EndedGame> games, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_deleteGames);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. games.Select(game => game.Id.Value)] });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task DeleteBatchAsync(BatchId batch, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_deleteBatch);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch.Value });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter[] Page(BatchId batch, int after, int limit) =>
    [
        new NpgsqlParameter<Guid> { TypedValue = batch.Value },
        new NpgsqlParameter<int> { TypedValue = after },
        new NpgsqlParameter<int> { TypedValue = limit },
    ];

    private async Task<IReadOnlyList<int>> IndexesAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        var indexes = new List<int>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            indexes.Add(reader.GetInt32(0));
        }

        return indexes;
    }
}
