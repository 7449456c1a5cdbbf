using GameFactory.Database.Sql;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.Learning.Store;

/// <summary>
/// The learner's memory in PostgreSQL. Real and simulated players are two histories and two fits. Weights are always
/// recomputed from the whole history, so that nothing is counted twice however often it runs.
/// </summary>
public sealed class LearningStore(NpgsqlDataSource database, LearningRules rules, IOptions<LearningOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>
    /// Step 12: takes in what players did so far. Games that are gone or without players are left out; a repeat writes nothing.
    /// </summary>
    /// <returns>The number of games that had news.</returns>
    public async Task<int> RecordAsync(IReadOnlyList<GameTallies> games, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(games);
        await using var command = database.CreateCommand(SqlFile.Beside<LearningStore>("record.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = games.Select(g => g.Game).ToArray() });
        Func<GameTallies, Tally>[] parts = [g => g.RetentionD1, g => g.RetentionD7, g => g.Levels, g => g.Ads];
        foreach (var part in parts)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = games.Select(g => part(g).Trials).ToArray() });
            command.Parameters.Add(new NpgsqlParameter { Value = games.Select(g => part(g).Hits).ToArray() });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Step 12: brings the weights up to date when something was recorded since the last fit. Many games that end at once share one fit.
    /// </summary>
    /// <returns>True when a fit was made.</returns>
    public async Task<bool> UpdateAsync(bool simulated, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await ExecuteAsync(connection, "lock.sql", [], cancellationToken);
            if (!await IsStaleAsync(connection, simulated, cancellationToken))
            {
                return false;
            }

            await FitAsync(connection, simulated, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary><c>learn rebuild</c>: the weights from scratch, from the whole history; the same history gives the same weights.</summary>
    /// <param name="simulated">Which history.</param>
    /// <param name="remember">Also takes back what a reset had set aside.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    public async Task<LearnedWeights> RebuildAsync(bool simulated, bool remember, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, "lock.sql", [], cancellationToken);
        if (remember)
        {
            await ExecuteAsync(connection, "forget.sql", [simulated, false], cancellationToken);
        }

        var weights = await FitAsync(connection, simulated, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return weights;
    }

    /// <summary>
    /// <c>learn reset</c>: sets the history aside (a rebuild can take it back) and drops the weights; new outcomes teach anew.
    /// </summary>
    /// <returns>The number of games set aside.</returns>
    public async Task<int> ResetAsync(bool simulated, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, "lock.sql", [], cancellationToken);
        var games = await ExecuteAsync(connection, "forget.sql", [simulated, true], cancellationToken);
        await ExecuteAsync(connection, "publish.sql", [], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return games;
    }

    /// <summary>
    /// Start of a batch: what its games choose by, with the rules of this moment. Put <see cref="LearnedWeights.ToJson"/> into
    /// <c>batches.inputs</c>.
    /// </summary>
    /// <param name="simulated">Whose history.</param>
    /// <param name="learned">False leaves the weights out: a control group draws as if nothing were known. Rules hold all the same.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LearnedWeights> FreezeAsync(bool simulated, bool learned, CancellationToken cancellationToken)
    {
        var weights = learned ? (await FindAsync(simulated, cancellationToken))?.Weights ?? LearnedWeights.Nothing : LearnedWeights.Nothing;
        return weights with
        {
            Learning = weights.Learning with
            {
                Exploration = options.Value.Exploration,
                DiversityCap = options.Value.DiversityCap,
                Simulated = simulated,
                Rules = await rules.ListAsync(cancellationToken),
            },
        };
    }

    /// <summary><c>learn show</c>: the latest fit; null when nothing was learned.</summary>
    public async Task<StoredFit?> FindAsync(bool simulated, CancellationToken cancellationToken)
    {
        var fits = await database.ReadAsync(
            SqlFile.Beside<LearningStore>("fit.sql"),
            [simulated],
            row => new StoredFit(
                LearnedWeights.Parse(row.Get<string>("weights")),
                row.Get<int>("next_batch"),
                row.Get<DateTimeOffset>("fitted_at")
            ),
            cancellationToken
        );
        return fits.SingleOrDefault();
    }

    /// <summary><c>learn explain</c>: why a weight is what it is, from a fit of the history as it stands now.</summary>
    public async Task<WeightExplanation> ExplainAsync(string mechanic, string genre, bool simulated, CancellationToken cancellationToken)
    {
        var history = await HistoryAsync(simulated, cancellationToken);
        var explanation = MechanicLearner.Explain(history.Outcomes, history.NextBatch, options.Value, mechanic, genre);
        var covering = (await rules.ListAsync(cancellationToken)).Where(rule => rule.Mechanic == mechanic && rule.Covers(genre));
        return explanation with { IsSimulated = simulated, Rules = [.. covering] };
    }

    /// <summary>Everything that is learned from.</summary>
    public async Task<LearningHistory> HistoryAsync(bool simulated, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await HistoryAsync(connection, simulated, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<LearnedWeights> FitAsync(NpgsqlConnection connection, bool simulated, CancellationToken cancellationToken)
    {
        var history = await HistoryAsync(connection, simulated, cancellationToken);
        var weights = MechanicLearner.Learn(history.Outcomes, history.NextBatch, options.Value);
        weights = weights with { Learning = weights.Learning with { Simulated = simulated } };
        if (history.Outcomes.Count == 0)
        {
            await ExecuteAsync(connection, "forget.sql", [simulated, true], cancellationToken);
        }
        else
        {
            await using var save = new NpgsqlCommand(SqlFile.Beside<LearningStore>("save.sql"), connection);
            save.Parameters.Add(new NpgsqlParameter { Value = simulated });
            save.Parameters.Add(new NpgsqlParameter { Value = weights.ToFullJson(), NpgsqlDbType = NpgsqlDbType.Jsonb });
            save.Parameters.Add(new NpgsqlParameter { Value = history.NextBatch });
            save.Parameters.Add(new NpgsqlParameter { Value = history.New.Select(v => v.Game).ToArray() });
            save.Parameters.Add(new NpgsqlParameter { Value = history.New.Select(v => v.UpdatedAt).ToArray() });
            await save.ExecuteNonQueryAsync(cancellationToken);
        }

        await ExecuteAsync(connection, "publish.sql", [], cancellationToken);
        return weights;
    }

    private static async Task<bool> IsStaleAsync(NpgsqlConnection connection, bool simulated, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(SqlFile.Beside<LearningStore>("stale.sql"), connection);
        command.Parameters.Add(new NpgsqlParameter { Value = simulated });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<LearningHistory> HistoryAsync(
        NpgsqlConnection connection,
        bool simulated,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(SqlFile.Beside<LearningStore>("history.sql"), connection);
        command.Parameters.Add(new NpgsqlParameter { Value = simulated });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        List<GameOutcome> outcomes = [];
        List<(Guid, DateTime)> news = [];
        while (await row.ReadAsync(cancellationToken))
        {
            if (row.Get<bool>("is_new"))
            {
                news.Add((row.Get<Guid>("game_id"), row.Get<DateTime>("updated_at")));
            }

            outcomes.Add(
                new GameOutcome(
                    row.Get<int>("batch"),
                    row.Get<string>("genre"),
                    row.Get<string[]>("mechanics"),
                    new Tally(row.Get<long>("day_one_players"), row.Get<long>("day_one_returned")),
                    new Tally(row.Get<long>("day_seven_players"), row.Get<long>("day_seven_returned")),
                    new Tally(row.Get<long>("levels_ended"), row.Get<long>("levels_completed")),
                    new Tally(row.Get<long>("prompted"), row.Get<long>("opted_in"))
                )
            );
        }

        return new LearningHistory(outcomes, outcomes.Count == 0 ? 0 : outcomes.Max(o => o.Batch) + 1) { New = news };
    }

    private static async Task<int> ExecuteAsync(
        NpgsqlConnection connection,
        string file,
        object[] values,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(SqlFile.Beside<LearningStore>(file), connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
