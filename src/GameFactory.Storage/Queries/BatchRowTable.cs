using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using Npgsql;

namespace GameFactory.Storage.Queries;

/// <summary>What a batch reads of its games, and the end of their rows.</summary>
internal sealed class BatchRowTable(NpgsqlDataSource source) : IBatchRows
{
    private static readonly string s_count = SqlFile.Beside<BatchRowTable>("batch_games_count.sql");
    private static readonly string s_holding = SqlFile.Beside<BatchRowTable>("batch_games_holding.sql");
    private static readonly string s_unfinished = SqlFile.Beside<BatchRowTable>("batch_games_unfinished.sql");
    private static readonly string s_all = SqlFile.Beside<BatchRowTable>("batch_games_all.sql");
    private static readonly string s_ended = SqlFile.Beside<BatchRowTable>("batch_games_ended.sql");
    private static readonly string s_deleteGames = SqlFile.Beside<BatchRowTable>("delete_games.sql");
    private static readonly string s_deleteBatch = SqlFile.Beside<BatchRowTable>("delete_batch.sql");

    public async Task<BatchCounts> CountAsync(BatchId batch, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_count);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new BatchCounts(
            reader.Get<int>("created"),
            reader.Get<int>("in_progress"),
            reader.Get<int>("completed"),
            reader.Get<int>("failed"),
            reader.Get<int>("cancelled"),
            reader.Get<int>("published")
        );
    }

    public Task<IReadOnlyList<int>> HoldingWindowAsync(BatchId batch, int windowSteps, CancellationToken cancellationToken) =>
        IndexesAsync(
            s_holding,
            cancellationToken,
            new NpgsqlParameter<Guid> { TypedValue = batch.Value },
            new NpgsqlParameter<int> { TypedValue = windowSteps }
        );

    public Task<IReadOnlyList<int>> UnfinishedAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        IndexesAsync(s_unfinished, cancellationToken, Page(batch, after, limit));

    public Task<IReadOnlyList<int>> AllAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        IndexesAsync(s_all, cancellationToken, Page(batch, after, limit));

    public async Task<IReadOnlyList<EndedGame>> EndedAsync(BatchId batch, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_ended);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => new EndedGame(new GameId(row.Get<Guid>("id")), row.Text("github_repo")), cancellationToken);
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

    private async Task<IReadOnlyList<int>> IndexesAsync(
        string sql,
        CancellationToken cancellationToken,
        params NpgsqlParameter[] parameters
    )
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => row.GetInt32(0), cancellationToken);
    }
}
