using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Learning;

/// <summary>A migrated database with some mechanics, batches and games, and a learner on it.</summary>
internal sealed class LearningBed : IAsyncDisposable
{
    public static readonly string[] Mechanics = ["brick", "jump", "swipe", "timer", "turn"];
    private readonly Random _random = new(4);

    private LearningBed(NpgsqlDataSource database)
    {
        Database = database;
        Rules = new LearningRules(database);
        Store = new LearningStore(database, Rules, Options.Create(new LearningOptions()));
    }

    public NpgsqlDataSource Database { get; }

    public LearningRules Rules { get; }

    public LearningStore Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LearningBed> StartAsync()
    {
        LearningBed bed = new(NpgsqlDataSource.Create(await Postgres.CloneAsync()));
        await bed.ExecuteAsync(
            "INSERT INTO mechanics (name, source_url, input_model) SELECT unnest, 'https://example.test', 'tap' FROM unnest($1)",
            (object)Mechanics
        );
        return bed;
    }

    /// <summary>A batch of games, the i-th in genre g(i mod 2) with two mechanics; returns their ids.</summary>
    public async Task<Guid[]> MakeBatchAsync(int number, int games, bool simulated = false)
    {
        var batch = Guid.NewGuid();
        await ExecuteAsync(
            "INSERT INTO batches (id, name, simulated, created_at) VALUES ($1, $2, $3, $4)",
            batch,
            $"batch {number}",
            simulated,
            new DateTime(2026, 1, 1 + number, 0, 0, 0, DateTimeKind.Utc)
        );
        List<Guid> ids = [];
        for (var i = 0; i < games; i++)
        {
            ids.Add(Guid.NewGuid());
            var slate =
                $$"""[{"name": "{{Mechanics[i % 5]}}", "role": "core", "params": [] },"""
                + $$""" {"name": "{{Mechanics[(i + 1 + (i % 3)) % 5]}}", "role": "modifier", "params": [] }]""";
            await ExecuteAsync(
                "INSERT INTO games (id, batch_id, name, slug, genre, selected_mechanics, simulated) VALUES ($1, $2, $3, $3, $4, "
                    + "$5::jsonb, $6)",
                ids[^1],
                batch,
                $"game-{ids[^1]}",
                $"g{i % 2}",
                slate,
                simulated
            );
        }

        return [.. ids];
    }

    public GameTallies Play(Guid game)
    {
        var players = _random.Next(100, 200);
        return new GameTallies(game, Some(players, 0.2), Some(players, 0.05), Some(players * 6, 0.6), Some(players / 2, 0.3));
    }

    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(Cancellation);
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    /// <summary>Every row of a table with its transaction, so that a row written again without need shows.</summary>
    public Task<string> RowsAsync(string table) =>
        ScalarAsync<string>($"SELECT COALESCE(string_agg(t.xmin::text || t::text, E'\\n' ORDER BY t::text), '') FROM {table} AS t");

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        await Database.DisposeAsync();
    }

    private Tally Some(int trials, double rate) => new(trials, Enumerable.Range(0, trials).Count(_ => _random.NextDouble() < rate));
}
