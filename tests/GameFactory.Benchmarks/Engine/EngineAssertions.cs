using GameFactory.Engine;
using Npgsql;

namespace GameFactory.Benchmarks.Engine;

/// <summary>What must be in the database afterwards, asked in SQL.</summary>
internal static class EngineAssertions
{
    private static readonly string[] s_indexes =
    [
        "idx_games_batch_id", "idx_games_status", "idx_games_genre", "idx_game_steps_game_id", "idx_game_steps_status",
            "idx_mechanics_genre_tags",
        "idx_mechanics_active", "idx_game_assets_game_id", "idx_game_assets_type", "idx_game_builds_game_id", "idx_game_builds_status",
        "idx_analytics_events_game_id", "idx_analytics_events_type", "idx_analytics_events_timestamp", "idx_game_metrics_game_id",
            "idx_game_metrics_date",
        "idx_game_metrics_score", "idx_learning_weights_mechanic", "idx_learning_weights_genre", "idx_generation_logs_batch",
            "idx_generation_logs_game",
        "idx_generation_logs_created", "idx_games_batch_status", "idx_game_steps_status_step", "idx_analytics_game_type_time",
        "idx_metrics_game_date_score", "idx_games_active", "idx_steps_pending", "unique_game_step", "games_slug_key",
    ];

    public static async Task<EngineReport> ReportAsync(
        NpgsqlDataSource source, BatchId batch, EngineBenchOptions options, double seconds, double serverCpu, double? databaseCpu,
        double memory, CancellationToken cancellationToken)
    {
        var games = await NumberAsync("SELECT count(*) FROM games WHERE batch_id = $1 AND status = 'completed' AND current_step = 12");
        var steps = await NumberAsync("""
            SELECT count(*) FROM game_steps s JOIN games g ON g.id = s.game_id
            WHERE g.batch_id = $1 AND s.status = 'completed' AND s.started_at IS NOT NULL AND s.completed_at >= s.started_at
            """);
        var logs = await NumberAsync("SELECT count(*) FROM generation_logs WHERE batch_id = $1");
        var missing = await MissingAsync(source, cancellationToken);
        var problems = new List<string>();
        Demand(games == options.Games, $"{games} of {options.Games} games are completed.");
        Demand(steps == options.Games * 12L, $"{steps} of {options.Games * 12L} steps are completed with times.");
        Demand(logs >= options.Games * 12L, $"{logs} log rows, at least {options.Games * 12L} were expected.");
        Demand(missing.Count == 0, $"Indexes of the schema are missing: {string.Join(", ", missing)}.");
        return new EngineReport
        {
            Games = options.Games,
            Inflight = options.Inflight,
            Silos = options.Silos,
            WarmupGames = options.Warmup,
            Seconds = Math.Round(seconds, 2),
            GamesPerSecond = Math.Round(options.Games / seconds, 1),
            StepsPerSecond = Math.Round(options.Games * 12 / seconds, 1),
            P50Ms = await PercentileAsync("0.5"),
            P99Ms = await PercentileAsync("0.99"),
            ServerCpuSeconds = Math.Round(serverCpu, 2),
            DatabaseCpuSeconds = databaseCpu is { } cpu ? Math.Round(cpu, 2) : null,
            PeakMemoryMb = Math.Round(memory),
            Fsync = await TextAsync("SHOW fsync"),
            SynchronousCommit = await TextAsync("SHOW synchronous_commit"),
            CompletedGames = games,
            CompletedSteps = steps,
            LogRows = logs,
            MissingIndexes = missing,
            Problems = problems,
        };

        void Demand(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }

        async Task<long> NumberAsync(string sql) => (long)(await ScalarAsync(sql, batch.Value))!;
        async Task<string> TextAsync(string sql) => (string)(await ScalarAsync(sql))!;
        async Task<double> PercentileAsync(string part) => Math.Round(Convert.ToDouble(await ScalarAsync(
            $"SELECT percentile_cont({part}) WITHIN GROUP (ORDER BY extract(epoch FROM updated_at - created_at) * 1000)::float8 "
                + "FROM games WHERE batch_id = $1",
            batch.Value)), 1);
        async Task<object?> ScalarAsync(string sql, params Guid[] values)
        {
            await using var command = source.CreateCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.AddWithValue(value);
            }

            return await command.ExecuteScalarAsync(cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            "SELECT array_agg(name) FROM unnest($1::text[]) AS name "
                + "WHERE name NOT IN (SELECT indexname FROM pg_indexes WHERE schemaname = 'public')");
        command.Parameters.AddWithValue(s_indexes);
        return await command.ExecuteScalarAsync(cancellationToken) as string[] ?? [];
    }
}
