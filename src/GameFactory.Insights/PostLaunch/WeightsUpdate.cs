using GameFactory.Insights.Learning;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.PostLaunch;

/// <summary>Learns from the whole history of one kind of players and writes <c>learning_weights</c>: always from scratch, so nothing counts twice.</summary>
public sealed class WeightsUpdate(NpgsqlDataSource database, MetricsReader metrics, IOptions<LearningOptions> options) : IDisposable
{
    private static readonly string s_games = SqlFile.Beside<WeightsUpdate>("played_games.sql");
    private static readonly string s_write = SqlFile.Beside<WeightsUpdate>("write_weights.sql");

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The weights that the metrics as they are now teach.</summary>
    public async Task<LearnedWeights> RunAsync(bool simulated, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var outcomes = await OutcomesAsync(simulated, cancellationToken);
            var weights = MechanicLearner.Learn(outcomes, outcomes.Count == 0 ? 0 : outcomes.Max(o => o.Batch) + 1, options.Value);
            await WriteAsync(weights.Weights, simulated, cancellationToken);
            return weights;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<List<GameOutcome>> OutcomesAsync(bool simulated, CancellationToken cancellationToken)
    {
        var totals = (await metrics.RankingsAsync(simulated, int.MaxValue, cancellationToken)).ToDictionary(t => t.Game);
        await using var command = database.CreateCommand(s_games);
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = simulated });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<GameOutcome> outcomes = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            if (totals.TryGetValue(reader.GetGuid(0), out var game))
            {
                outcomes.Add(Outcome(game, reader.GetInt32(1), reader.GetFieldValue<string[]>(2)));
            }
        }

        return outcomes;
    }

    private static GameOutcome Outcome(GameTotals game, int batch, string[] mechanics) => new(
        batch,
        game.Genre,
        [.. mechanics.Distinct(StringComparer.Ordinal)],
        new Tally(game.Sums.DayOne.Installs, game.Sums.DayOne.Players),
        new Tally(game.Sums.DaySeven.Installs, game.Sums.DaySeven.Players),
        new Tally(game.Sums.LevelsCompleted + game.Sums.LevelsFailed, game.Sums.LevelsCompleted),
        new Tally(game.Prompted, game.OptedIn));

    private async Task WriteAsync(IReadOnlyList<LearnedWeight> weights, bool simulated, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_write);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. weights.Select(w => w.Mechanic)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. weights.Select(w => w.Genre)] });
        command.Parameters.Add(new NpgsqlParameter<decimal[]> { TypedValue = [.. weights.Select(w => (decimal)w.Weight)] });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. weights.Select(w => w.SampleCount)] });
        command.Parameters.Add(new NpgsqlParameter<decimal?[]> { TypedValue = [.. weights.Select(w => (decimal?)w.AverageDaySeven)] });
        command.Parameters.Add(new NpgsqlParameter<decimal?[]> { TypedValue = [.. weights.Select(w => (decimal?)w.AverageCompletion)] });
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = simulated });
        command.Parameters.Add(new NpgsqlParameter<decimal?[]> { TypedValue = [.. weights.Select(w => (decimal?)w.AverageOptIn)] });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
