using System.Text.Json;
using GameFactory.Database.Sql;
using GameFactory.Engine.Steps;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.PostLaunch;

/// <summary>
/// Advice for the next batch, by genre: written by step 12, read when a batch is made from it. Real and simulated players are kept apart.
/// </summary>
public sealed class AdviceStore(NpgsqlDataSource database, LearningStore learned, IOptions<LearningOptions> options)
{
    /// <summary>Step 12: says anew what is advised for a genre, from all that is known of it now, and keeps it.</summary>
    /// <param name="genre">The genre.</param>
    /// <param name="simulated">Whose players.</param>
    /// <param name="game">The game whose step 12 it is; null when it follows a rebuild.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<NextBatchAdvice> WriteAsync(string genre, bool simulated, Guid? game, CancellationToken cancellationToken)
    {
        var weights = (await learned.FindAsync(simulated, cancellationToken))?.Weights ?? LearnedWeights.Nothing;
        var advice = Advisor.Of(genre, weights, await GamesAsync(genre, simulated, cancellationToken), options.Value);
        await using var command = database.CreateCommand(SqlFile.Beside<AdviceStore>("write_advice.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = simulated });
        command.Parameters.Add(new NpgsqlParameter { Value = genre });
        command.Parameters.Add(
            new NpgsqlParameter { Value = JsonSerializer.Serialize(advice, StepJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb }
        );
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)game ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return advice;
    }

    /// <summary>After a rebuild: the same for every genre that was learned of.</summary>
    public async Task RewriteAsync(LearnedWeights weights, bool simulated, CancellationToken cancellationToken)
    {
        foreach (var genre in weights.Weights.Select(weight => weight.Genre).Distinct(StringComparer.Ordinal))
        {
            await WriteAsync(genre, simulated, game: null, cancellationToken);
        }
    }

    /// <summary>The advice of all genres that have one, by name.</summary>
    public async Task<IReadOnlyList<NextBatchAdvice>> ListAsync(bool simulated, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(SqlFile.Beside<AdviceStore>("advice.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = simulated });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        List<NextBatchAdvice> advice = [];
        while (await row.ReadAsync(cancellationToken))
        {
            advice.Add(JsonSerializer.Deserialize<NextBatchAdvice>(row.GetString(0), StepJson.Options)!);
        }

        return advice;
    }

    private async Task<List<GenreGame>> GamesAsync(string genre, bool simulated, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(SqlFile.Beside<AdviceStore>("genre_games.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = simulated });
        command.Parameters.Add(new NpgsqlParameter { Value = genre });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        List<GenreGame> games = [];
        while (await row.ReadAsync(cancellationToken))
        {
            games.Add(
                new GenreGame(
                    row.GetString(0),
                    await row.IsDBNullAsync(1, cancellationToken) ? null : row.GetDouble(1),
                    new Tally(row.GetInt64(2), row.GetInt64(3)),
                    new Tally(row.GetInt64(4), row.GetInt64(5))
                )
            );
        }

        return games;
    }
}
