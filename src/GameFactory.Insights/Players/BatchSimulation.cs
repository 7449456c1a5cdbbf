using GameFactory.Database.Sql;
using GameFactory.Engine.Games;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.Players;

/// <summary>
/// Lets simulated players play games, counts the days, learns from them, and has the games that wait for players look again.
/// </summary>
public sealed class BatchSimulation(
    NpgsqlDataSource database,
    WriteKeys keys,
    PlayerSimulator simulator,
    MetricsRollup rollup,
    LearningUpdater learning,
    IGrainFactory grains
)
{
    private static readonly string s_games = SqlFile.Beside<BatchSimulation>("simulated_games.sql");
    private static readonly string s_kind = SqlFile.Beside<BatchSimulation>("simulated_batch.sql");
    private static readonly string s_waiting = SqlFile.Beside<BatchSimulation>("waiting_games.sql");

    /// <summary>Plays all designed games of a scope; the keys are revoked afterwards. See <see cref="PlayerSimulator.RunAsync"/>.</summary>
    /// <exception cref="SimulationRefusedException">There is no such batch or game, its players are real, or nothing is designed
    /// yet.</exception>
    public async Task<SimulationResult> RunAsync(
        Uri server,
        SimulationScope scope,
        Simulation simulation,
        CancellationToken cancellationToken
    )
    {
        var issued = new List<WriteKey>();
        try
        {
            var games = new List<SimulatedGame>();
            foreach (var game in await GamesAsync(scope, cancellationToken))
            {
                var key = await keys.IssueAsync(game.Id, WriteKeyPurpose.Backfill, cancellationToken);
                issued.Add(key.Key);
                games.Add(game with { WriteKey = key.Text });
            }

            var report = await simulator.RunAsync(server, games, simulation, cancellationToken);
            await rollup.RunAsync(report.From, report.To, cancellationToken);
            await learning.UpdateDueAsync(cancellationToken);
            await LookAgainAsync([.. games.Select(game => game.Id)], cancellationToken);
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

    private async Task<List<SimulatedGame>> GamesAsync(SimulationScope scope, CancellationToken cancellationToken)
    {
        if (scope.Batch is { } batch)
        {
            await CheckAsync(batch, cancellationToken);
        }

        await using var command = database.CreateCommand(s_games);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)scope.Batch ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(
            new NpgsqlParameter
            {
                Value = (object?)scope.Games?.ToArray() ?? DBNull.Value,
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
            }
        );
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)scope.Newest ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var games = new List<SimulatedGame>();
        while (await row.ReadAsync(cancellationToken))
        {
            if (!row.Get<bool>("simulated"))
            {
                throw new SimulationRefusedException(
                    $"The players of {row.Get<string>("slug")} are real; only games of a batch made with simulated players can be played "
                        + $"by them.",
                    isUnknown: false
                );
            }

            games.Add(
                new SimulatedGame(
                    row.Get<Guid>("id"),
                    WriteKey: "",
                    DateOnly.FromDateTime(row.Get<DateTime>("created_at")),
                    row.Get<string>("genre"),
                    row.Get<string[]>("mechanics"),
                    row.Get<double>("difficulty"),
                    row.Get<int>("free_levels"),
                    row.Get<bool>("ad_gating")
                )
            );
        }

        return scope.Games is { } named && games.Count < named.Count
                ? throw new SimulationRefusedException(
                    "A game that was named is not there, or not designed yet; ./factory game list shows them.",
                    isUnknown: true
                )
            : games.Count > 0 ? games
            : throw new SimulationRefusedException("No game with simulated players is designed yet.", isUnknown: false);
    }

    private async Task CheckAsync(Guid batch, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_kind);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch });
        switch (await command.ExecuteScalarAsync(cancellationToken))
        {
            case null:
                throw new SimulationRefusedException($"There is no batch {batch}.", isUnknown: true);
            case false:
                throw new SimulationRefusedException(
                    "The players of this batch are real; only a batch made with simulated players can be played by them.",
                    isUnknown: false
                );
        }
    }

    // Step 12 looks for itself, but only every few hours.
    private async Task LookAgainAsync(Guid[] games, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_waiting);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = games });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var asked = new List<Task>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var look = new GameCommand(GameCommandKind.Retry, $"players/{Guid.CreateVersion7():N}");
            asked.Add(grains.GetGrain<IGameGrain>(reader.GetGuid(0)).CommandAsync(look));
        }

        await Task.WhenAll(asked);
    }
}
