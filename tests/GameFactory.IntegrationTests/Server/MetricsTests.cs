using System.Net;
using System.Text.Json.Nodes;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Metrics over gRPC, HTTP and the command line.</summary>
public sealed class MetricsTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private const string Hostile = "=1+1, \"x\"";

    private static readonly DateOnly s_day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_answers_come_over_HTTP_and_the_command_line_and_say_that_players_are_simulated()
    {
        var (batch, slug) = await PlayedGameAsync("Same", simulated: true);

        foreach (
            var (path, line) in new[]
            {
                ($"games/{slug}", $"show {slug}"),
                ($"rankings?batch={batch}", $"rankings --batch {batch}"),
                ($"summary?batch={batch}&simulated=true", $"summary --batch {batch} --simulated"),
                ($"funnel?game={slug}&from={s_day:yyyy-MM-dd}", $"funnel --game {slug} --from {s_day:yyyy-MM-dd}"),
            }
        )
        {
            var http = JsonNode.Parse(await server.Http.GetStringAsync($"/v1/metrics/{path}", Cancellation))!;
            var (exitCode, json, _) = await RunAsync($"metrics {line} --json");
            var (_, text, _) = await RunAsync($"metrics {line}");

            Assert.Equal(0, exitCode);
            Assert.True(JsonNode.DeepEquals(http, JsonNode.Parse(json)), $"{http}\n{json}");
            Assert.True((bool)(http["simulated"] ?? http["game"]!["simulated"])!);
            Assert.Contains("simulated", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_game_shows_the_score_of_step_12_and_before_it_has_one_the_mean_of_its_days()
    {
        var game = await server.GameAsync();
        await ExecuteAsync(
            $"INSERT INTO game_metrics (game_id, date, score) VALUES ('{game}', '{s_day:yyyy-MM-dd}', 40), ('{game}', "
                + $"'{s_day.AddDays(1):yyyy-MM-dd}', 50)"
        );
        var before = await server.Games.GetAsync(new GetGameRequest { Id = game.ToString() }, cancellationToken: Cancellation);
        await ExecuteAsync(
            $$"""
            INSERT INTO game_steps (game_id, step_number, step_name, status, artifacts)
            VALUES ('{{game}}', 12, 'post_launch', 'completed', '{"score": 61.5}')
            """
        );
        var after = await server.Games.GetAsync(new GetGameRequest { Id = game.ToString() }, cancellationToken: Cancellation);

        Assert.Equal((45, 61.5), (before.Score, after.Score));
    }

    [Fact]
    public async Task A_game_has_its_days_its_funnel_and_its_place_in_the_summary()
    {
        var (batch, slug) = await PlayedGameAsync("Places", simulated: false);

        var shown = await server.Metrics.ShowAsync(new ShowMetricsRequest { Game = slug }, cancellationToken: Cancellation);
        var funnel = await server.Metrics.FunnelAsync(new MetricsRequest { Batch = batch }, cancellationToken: Cancellation);
        var summary = await server.Metrics.SummaryAsync(new MetricsRequest { Batch = batch }, cancellationToken: Cancellation);

        Assert.Equal([4, 0], shown.Days.Select(day => day.Installs));
        Assert.Equal([4, 2], shown.Days.Select(day => day.Dau));
        Assert.Equal((0.5, 0.0), (shown.Days[0].RetentionD1, shown.Days[0].RetentionD7));
        Assert.False(shown.Days[0].HasRetentionD30);
        Assert.Equal(10, shown.Days[0].AdRevenueCents);
        Assert.Equal(
            [(1, 6L, 6L, 0L, 0L, 0L), (2, 6L, 0L, 6L, 6L, 6L)],
            funnel.Levels.Select(level => (level.Level, level.Starts, level.Completes, level.Fails, level.Prompts, level.Unlocks))
        );
        Assert.Equal((1, 4L, 0.5), (summary.All.Games, summary.All.Figures.Installs, summary.All.Figures.RetentionD1));
        Assert.Equal(slug, Assert.Single(summary.Best).Slug);
        Assert.Equal(shown.Game.Figures, summary.All.Figures);
    }

    [Fact]
    public async Task Real_and_simulated_players_are_never_pooled()
    {
        var (real, _) = await PlayedGameAsync("Real", simulated: false, genre: "both");
        var (simulated, _) = await PlayedGameAsync("Not real", simulated: true, genre: "both");

        var ofReal = await server.Metrics.SummaryAsync(new MetricsRequest { Genre = "both" }, cancellationToken: Cancellation);
        var ofSimulated = await server.Metrics.SummaryAsync(
            new MetricsRequest { Genre = "both", Simulated = true },
            cancellationToken: Cancellation
        );
        using var wrong = await server.Http.GetAsync($"/v1/metrics/summary?batch={real}&simulated=true", Cancellation);
        var wrongToo = await Assert.ThrowsAsync<RpcException>(() =>
            server
                .Metrics.RankingsAsync(new MetricsRequest { Batch = simulated, Simulated = false }, cancellationToken: Cancellation)
                .ResponseAsync
        );

        Assert.Equal((1, false, 1, true), (ofReal.All.Games, ofReal.Simulated, ofSimulated.All.Games, ofSimulated.Simulated));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("simulated", wrongToo.Trailers.GetValue("field"));
    }

    [Fact]
    public async Task The_export_is_the_same_everywhere_and_harmless_in_a_spreadsheet()
    {
        var (batch, slug) = await PlayedGameAsync(Hostile, simulated: true);
        var file = Path.Combine(Directory.CreateTempSubdirectory("gamefactory-export-").FullName, "metrics.csv");

        var http = await server.Http.GetStringAsync($"/v1/metrics/export?batch={batch}", Cancellation);
        var (exitCode, output, _) = await RunAsync($"metrics export --batch {batch}");
        var (written, _, _) = await RunAsync($"metrics export --batch {batch} --out {file}");
        var saved = await File.ReadAllTextAsync(file, Cancellation);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Equal((0, 0), (exitCode, written));
        Assert.Equal(http, output);
        Assert.Equal(http, saved);
        var lines = http.Split("\r\n");
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("date,game_id,slug,name,genre,batch_id,players,installs,dau,", lines[0], StringComparison.Ordinal);
        Assert.Contains($",{slug},\"'=1+1, \"\"x\"\"\",runner,{batch},simulated,4,4,4,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",0.5000,0.0000,,", lines[1], StringComparison.Ordinal);
        Assert.Empty(lines[3]);
    }

    [Theory]
    [InlineData("summary?batch=seven", "batch")]
    [InlineData("summary?simulated=perhaps", "simulated")]
    [InlineData("rankings?limit=0x", "limit")]
    [InlineData("rankings?limit=1001", "limit")]
    [InlineData("funnel?from=yesterday", "from")]
    [InlineData("funnel?from=2025-02-02&to=2025-02-01", "to")]
    [InlineData("export?to=2025-02-30", "to")]
    [InlineData("export?game=x&genre=runner", "game")]
    public async Task A_bad_question_is_refused_with_its_field(string path, string field)
    {
        using var answer = await server.Http.GetAsync($"/v1/metrics/{path}", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["field"]);
    }

    [Theory]
    [InlineData("metrics rollup --day 2025-13-01", "from")]
    [InlineData("metrics rollup --from 2020-01-01 --to 2025-01-01", "1100")]
    [InlineData("metrics rollup --day 2025-01-01 --from 2025-01-01", "--day")]
    [InlineData("metrics show no-such-game", "no game")]
    [InlineData("metrics summary --batch 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11", "no batch")]
    [InlineData("metrics export --from soon --out never.csv", "from")]
    public async Task Bad_input_ends_with_2_and_one_line(string line, string hint)
    {
        CommandLine.AssertRefused(await RunAsync(line), hint);
        Assert.False(File.Exists("never.csv") || File.Exists("never.csv.part"));
    }

    /// <summary>
    /// Four players install, two come back on the next day; each visit wins level 1, loses level 2 and watches an ad there for 2.5 cents.
    /// </summary>
    private async Task<(string Batch, string Slug)> PlayedGameAsync(string name, bool simulated, string genre = "runner")
    {
        var (batch, game) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var slug = $"game-{game:N}";
        await ExecuteAsync("INSERT INTO batches (id, name, simulated) VALUES ($1, 'played', $2)", batch, simulated);
        await ExecuteAsync(
            "INSERT INTO games (id, batch_id, batch_index, name, slug, genre, simulated) VALUES ($1, $2, 0, $3, $4, $5, $6)",
            game,
            batch,
            name,
            slug,
            genre,
            simulated
        );
        await ExecuteAsync(
            """
            INSERT INTO analytics_events (id, game_id, event_type, user_id, session_id, level, properties, timestamp)
            SELECT gen_random_uuid(), $1, e.type, 'player ' || player, 's', e.level,
                   CASE e.type WHEN 'rewarded_ad_completed' THEN '{"revenue_micros": 25000}' ELSE '{}' END::jsonb,
              ($2::date + day + time '12:00') AT TIME ZONE 'UTC' + e.place * interval '10 seconds'
            FROM generate_series(1, 4) AS player
            CROSS JOIN generate_series(0, 1) AS day
            CROSS JOIN (VALUES
              (0, 'game_start', NULL), (1, 'level_start', 1), (2, 'level_complete', 1), (3, 'level_start', 2), (4, 'level_fail', 2),
              (5, 'unlock_prompt_shown', 2), (6, 'rewarded_ad_started', 2), (7, 'rewarded_ad_completed', 2),
              (8, 'level_unlocked', 2)) AS e (place, type, level)
            WHERE day = 0 OR player <= 2
            """,
            game,
            s_day
        );
        var (exitCode, json, _) = await RunAsync($"metrics rollup --from {s_day:yyyy-MM-dd} --to {s_day.AddDays(1):yyyy-MM-dd} --json");
        Assert.Equal(0, exitCode);
        Assert.Contains($"{s_day:yyyy-MM-dd}", JsonNode.Parse(json)!["days"]!.AsArray().Select(day => (string)day!));
        return (batch.ToString(), slug);
    }

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = server.Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string line) => server.RunAsync(line.Split(' '));
}
