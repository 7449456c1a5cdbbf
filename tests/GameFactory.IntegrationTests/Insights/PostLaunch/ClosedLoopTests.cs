using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Insights.PostLaunch;

public sealed class ClosedLoopTests : IAsyncLifetime
{
    private InsightsBed _bed = null!;

    public async ValueTask InitializeAsync() => _bed = await InsightsBed.StartAsync();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Simulated_players_leave_metrics_weights_and_a_score_and_a_repeat_adds_nothing()
    {
        await _bed.ExecuteAsync(
            "INSERT INTO mechanics (name, source_url, input_model) VALUES ('tap_jump', 'https://example.test/', 'tap'), ('coins', "
                + "'https://example.test/', 'tap')"
        );
        var game = await _bed.GameAsync(simulated: true, mechanics: """[{"name": "tap_jump"}, {"name": "coins"}]""");
        var batch = await _bed.ScalarAsync<Guid>($"SELECT batch_id FROM games WHERE id = '{game}'");
        var first = await SimulateAsync(batch);
        var second = await SimulateAsync(batch);
        Assert.True(first.GetProperty("accepted").GetInt64() > 500);
        Assert.Equal(0, second.GetProperty("accepted").GetInt64());
        Assert.Equal(first.GetProperty("accepted").GetInt64(), second.GetProperty("duplicates").GetInt64());
        Assert.Equal(50L, await _bed.ScalarAsync<long>("SELECT sum(installs) FROM game_metrics"));
        Assert.True(await _bed.ScalarAsync<long>("SELECT count(*) FROM game_metrics WHERE retention_d7 IS NOT NULL AND score > 0") > 0);
        Assert.Equal(2L, await _bed.ScalarAsync<long>("SELECT count(*) FROM learning_weights WHERE sample_count = 1"));

        var outcome = Assert.IsType<StepOutcome.Completed>(await RunStepAsync(game, """{"observation": {"days": 0, "minPlayers": 20}}"""));
        using var document = JsonDocument.Parse(outcome.Artifacts!);
        Assert.True(document.RootElement.GetProperty("simulated").GetBoolean());
        Assert.Equal(50, document.RootElement.GetProperty("players").GetInt32());
        Assert.InRange(document.RootElement.GetProperty("score").GetDouble(), 1, 99);
        Assert.NotEmpty(document.RootElement.GetProperty("nextBatch").GetProperty("evidence").EnumerateArray());
    }

    [Fact]
    public async Task Batches_with_real_players_are_never_played_by_simulated_ones()
    {
        var game = await _bed.GameAsync(mechanics: """["coins"]""");
        var batch = await _bed.ScalarAsync<Guid>($"SELECT batch_id FROM games WHERE id = '{game}'");
        using var answer = await _bed.Client.PostAsync($"v1/batches/{batch}/players", null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Named_games_are_played_and_a_real_one_among_them_refuses_all()
    {
        var (real, simulated) = (
            await _bed.GameAsync(mechanics: """["coins"]"""),
            await _bed.GameAsync(simulated: true, mechanics: """["coins"]""")
        );

        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync($"games={simulated},{real}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"games={simulated},no-such-game"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("games="));
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_events"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"games={simulated}"));
        Assert.Equal(simulated, await _bed.ScalarAsync<Guid>("SELECT DISTINCT game_id FROM analytics_events"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("games=1"));

        async Task<HttpStatusCode> StatusAsync(string games)
        {
            using var answer = await _bed.Client.PostAsync($"v1/players?{games}&days=2&players=3", null);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_game_without_players_ends_without_a_score_and_says_so()
    {
        var outcome = Assert.IsType<StepOutcome.Completed>(
            await RunStepAsync(await _bed.GameAsync(), """{"observation": {"days": 0, "minPlayers": 0}}""")
        );
        Assert.Contains("too few players", outcome.Artifacts, StringComparison.Ordinal);
        Assert.Equal(CheckResult.Skipped, Assert.Single(outcome.Checks).Result);
    }

    [Fact]
    public async Task The_step_waits_for_its_window()
    {
        var outcome = Assert.IsType<StepOutcome.Snoozed>(await RunStepAsync(await _bed.GameAsync(), """{"observation": {"days": 3}}"""));
        Assert.Equal(WaitReason.Metrics, outcome.Reason);
        Assert.InRange(outcome.Until - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(2.9), TimeSpan.FromDays(3));
    }

    private async Task<JsonElement> SimulateAsync(Guid batch)
    {
        using var answer = await _bed.Client.PostAsync($"v1/batches/{batch}/players?days=12&players=50&seed=7", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<StepOutcome> RunStepAsync(Guid game, string constraints)
    {
        var inputs = new BatchInputs(1, 1, "[]", constraints, null);
        var context = new StepContext
        {
            Game = new GameId(game),
            Batch = new BatchId(Guid.CreateVersion7()),
            Index = 0,
            Seed = 1,
            Genre = "runner",
            Run = 1,
            Step = 12,
            Attempt = default,
            Retry = 0,
            StartedAt = TimeProvider.System.GetUtcNow(),
            Fields = new GameFields(),
            Simulated = true,
            WorkFolder = new Lazy<string>(() => ""),
            Time = TimeProvider.System,
            Reader = new Reader(inputs),
        };
        return await _bed.Get<IStep>().RunAsync(context, TestContext.Current.CancellationToken);
    }

    private sealed class Reader(BatchInputs inputs) : IStepReader
    {
        public ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken) =>
            ValueTask.FromResult<string?>(null);

        public ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken) => ValueTask.FromResult(inputs);
    }
}
