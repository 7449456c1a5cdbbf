using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using Npgsql;

namespace GameFactory.Insights.Players;

/// <summary>Lets simulated players play a batch, then counts the days and learns from them.</summary>
public sealed class BatchSimulation(
    NpgsqlDataSource database, WriteKeys keys, PlayerSimulator simulator, MetricsRollup rollup, LearningUpdater learning)
{
    private static readonly string s_games = SqlFile.Beside<BatchSimulation>("batch_games.sql");

    /// <summary>Plays all designed games of a batch; the keys are revoked afterwards. See <see cref="PlayerSimulator.RunAsync"/>.</summary>
    /// <exception cref="SimulationRefusedException">There is no such batch, its players are real, or it has no designed game.</exception>
    public async Task<SimulationReport> RunAsync(Uri server, Guid batch, int days, int players, long seed, CancellationToken cancellationToken)
    {
        var issued = new List<WriteKey>();
        try
        {
            var games = new List<SimulatedGame>();
            foreach (var game in await GamesAsync(batch, cancellationToken))
            {
                var key = await keys.IssueAsync(game.Id, WriteKeyPurpose.Backfill, cancellationToken);
                issued.Add(key.Key);
                games.Add(game with { WriteKey = key.Text });
            }

            var report = await simulator.RunAsync(server, games, days, players, seed, cancellationToken);
            await rollup.RunAsync(report.From, report.To, cancellationToken);
            await learning.UpdateAllAsync(simulated: true, cancellationToken);
            return report;
        }
        finally
        {
            foreach (var key in issued)
            {
                await keys.RevokeAsync(key.Game, key.Id, CancellationToken.None);
            }
        }
    }

    private async Task<List<SimulatedGame>> GamesAsync(Guid batch, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_games);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            throw new SimulationRefusedException($"There is no batch {batch}.", isUnknownBatch: true);
        }

        if (!reader.GetBoolean(0))
        {
            throw new SimulationRefusedException("The players of this batch are real; only a batch made with simulated players can be played by them.", isUnknownBatch: false);
        }

        var games = new List<SimulatedGame>();
        do
        {
            if (reader.IsDBNull(1))
            {
                throw new SimulationRefusedException("No game of this batch is designed yet.", isUnknownBatch: false);
            }

            games.Add(new SimulatedGame(
                reader.GetGuid(1), "", reader.GetString(2), reader.GetFieldValue<string[]>(3), reader.GetDouble(4), reader.GetInt32(5), reader.GetBoolean(6)));
        }
        while (await reader.ReadAsync(cancellationToken));
        return games;
    }
}
