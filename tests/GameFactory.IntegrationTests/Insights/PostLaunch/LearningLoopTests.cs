using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Steps;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.PostLaunch;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Server.Learning;
using GameFactory.Storage.Queries;
using GameFactory.Tests.Kit;

namespace GameFactory.IntegrationTests.Insights.PostLaunch;

/// <summary>Batches that are planned as step 1 plans them, played by simulated players and ended by step 12, on a real database.</summary>
public sealed class LearningLoopTests : IAsyncLifetime
{
    private static readonly string[] s_genres = ["casual", "arcade"];
    private InsightsBed _bed = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bed = await InsightsBed.StartAsync();
        await new MechanicSeeder(_bed.Database).SeedAsync(TheKit.Shipped.Catalogue.RowsJson(), Cancellation);
    }

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task The_same_history_through_the_pipe_and_through_steps_1_and_12_gives_equal_weights_and_picks()
    {
        await PlayBatchAsync(Spec(seed: 11));
        await PlayBatchAsync(Spec(seed: 12));
        var third = Spec(seed: 13);
        var frozen = await FreezeAsync(third);
        var plans = Plans(third, frozen);
        var history = await _bed.Get<LearningStore>().HistoryAsync(simulated: true, Cancellation);

        var answers = await PipeAsync([
            .. Opening(third, history),
            .. plans.Select(plan => new JsonObject { ["op"] = "pick", ["genre"] = plan.Genre }),
        ]);

        Assert.Equal(24, history.Outcomes.Count);
        Assert.NotEmpty(LearnedWeights.Parse(frozen).Weights);
        Assert.Equal(LearnedWeights.Parse(frozen).Weights, LearnedWeights.Parse(answers[3]).Weights);
        Assert.All(plans, plan => Assert.Equal(1, plan.Similarity.Attempts));
        Assert.Equal(
            plans.Select(plan => string.Join(" + ", [plan.Core, .. plan.Modifiers])),
            answers[4..]
                .Select(answer => JsonNode.Parse(answer)!["mechanics"]!.AsArray().Select(name => (string)name!).ToList())
                .Select(all => string.Join(" + ", [all[0], .. all[1..].Order(StringComparer.Ordinal)]))
        );
    }

    [Fact]
    public async Task Step_12_leaves_weights_and_advice_that_a_rebuild_gives_again()
    {
        await PlayBatchAsync(Spec(seed: 11));
        var (weights, advice) = await LearnedAsync();

        var rebuilt = await _bed.Get<LearningUpdater>().RebuildAsync(simulated: true, remember: false, Cancellation);
        await _bed.Get<AdviceStore>().RewriteAsync(rebuilt, simulated: true, Cancellation);

        Assert.Equal((weights, advice), await LearnedAsync());
        Assert.Equal(s_genres.Order(), (await _bed.Get<AdviceStore>().ListAsync(simulated: true, Cancellation)).Select(a => a.Genre));
        Assert.Empty(await _bed.Get<AdviceStore>().ListAsync(simulated: false, Cancellation));
    }

    [Fact]
    public async Task A_batch_freezes_what_its_kind_of_players_taught_and_a_control_group_nothing()
    {
        await PlayBatchAsync(Spec(seed: 11));
        await _bed.Get<LearningRules>().SetAsync(new LearningRule("slow_motion", null, LearningRuleKind.Ban), Cancellation);

        var learned = JsonNode.Parse(await FreezeAsync(Spec(seed: 12)))!;
        var real = JsonNode.Parse(await FreezeAsync(Spec(seed: 12) with { Simulated = false }))!;
        var control = JsonNode.Parse(await FreezeAsync(Spec(seed: 12) with { Constraints = """{"learning": false}""" }))!;

        Assert.NotEmpty(learned["weights"]!.AsArray());
        Assert.Equal(12, learned["compareWith"]!.AsArray().Count);
        Assert.Empty(real["weights"]!.AsArray());
        Assert.Empty(real["compareWith"]!.AsArray());
        Assert.Empty(control["weights"]!.AsArray());
        Assert.All(new[] { learned, real, control }, inputs =>
            Assert.Equal("slow_motion", (string)inputs["learning"]!["rules"]![0]!["mechanic"]!)
        );
        Assert.All(Plans(Spec(seed: 12), learned.ToJsonString()), plan => Assert.DoesNotContain("slow_motion", plan.Modifiers));
    }

    private static BatchSpec Spec(long seed) =>
        new()
        {
            Name = "loop",
            GameCount = 12,
            GenreMix = [.. s_genres.Select(genre => new GenreShare(genre, 1))],
            Seed = seed,
            Simulated = true,
        };

    private async Task<string> FreezeAsync(BatchSpec spec)
    {
        var requests = new BatchRequestRules(TheKit.Shipped.Catalogue);
        var inputs = new FrozenBatchInputs(
            _bed.Get<LearningStore>(),
            new FinishedDesigns(_bed.Database),
            requests,
            new LearningBans(requests, TheKit.Shipped.Catalogue)
        );
        return (await inputs.FreezeAsync(spec, Cancellation)).Json!;
    }

    private static List<DesignPlan> Plans(BatchSpec spec, string frozen)
    {
        var inputs = new BatchInputs(spec.Seed, spec.GameCount, GenreMixParser.Json(spec.GenreMix), spec.Constraints, frozen);
        var planner = new BatchPlanner(inputs, new LearnedMechanicSelector(TheKit.Shipped.Mechanics), TheKit.Shipped.Catalogue);
        return [.. Enumerable.Range(0, spec.GameCount).Select(index => planner.Plan(index, Cancellation))];
    }

    private async Task PlayBatchAsync(BatchSpec spec)
    {
        var batch = Guid.CreateVersion7();
        await _bed.ExecuteAsync($"INSERT INTO batches (id, name, simulated) VALUES ('{batch}', 'Loop', true)");
        List<(Guid Game, string Genre)> games = [];
        foreach (var plan in Plans(spec, await FreezeAsync(spec)))
        {
            var design = new OfflineDesigner(TheKit.Shipped.Mechanics).Design(new DesignRequest(plan, new BatchConstraints()));
            games.Add((Guid.CreateVersion7(), plan.Genre));
            await _bed.ExecuteAsync(
                $"""
                INSERT INTO games (id, batch_id, batch_index, name, slug, genre, status, simulated, selected_mechanics, gdd_spec)
                VALUES ('{games[^1].Game}', '{batch}', {plan.Index}, $text${plan.Title}$text$, '{games[
                    ^1
                ].Game}', '{plan.Genre}', 'completed', true,
                  $text${JsonSerializer.Serialize<IReadOnlyList<DesignMechanic>>(
                    [design.Core, .. design.Modifiers],
                    StepJson.Options
                )}$text$, $text${JsonSerializer.Serialize(design, StepJson.Options)}$text$)
                """
            );
        }

        using var played = await _bed.Client.PostAsync($"v1/batches/{batch}/players?days=12&players=60&seed={spec.Seed}", null);
        Assert.Equal(HttpStatusCode.OK, played.StatusCode);
        foreach (var (game, genre) in games)
        {
            Assert.IsType<StepOutcome.Completed>(await RunStepAsync(game, genre));
        }
    }

    private Task<StepOutcome> RunStepAsync(Guid game, string genre) =>
        _bed.Get<IStep>()
            .RunAsync(
                new StepContext
                {
                    Game = new GameId(game),
                    Batch = new BatchId(Guid.CreateVersion7()),
                    Index = 0,
                    Seed = 1,
                    Genre = genre,
                    Run = 1,
                    Step = 12,
                    Attempt = default,
                    Retry = 0,
                    StartedAt = TimeProvider.System.GetUtcNow(),
                    Fields = new GameFields(),
                    Simulated = true,
                    WorkFolder = new Lazy<string>(() => ""),
                    Time = TimeProvider.System,
                    Reader = new Observed(),
                },
                Cancellation
            );

    private async Task<(string Weights, string Advice)> LearnedAsync() =>
        (
            await _bed.ScalarAsync<string>("SELECT string_agg(w::text, E'\\n' ORDER BY w::text) FROM learning_weights AS w"),
            await _bed.ScalarAsync<string>("SELECT string_agg(a.genre || a.advice::text, E'\\n' ORDER BY genre) FROM learning_advice AS a")
        );

    private static IEnumerable<JsonObject> Opening(BatchSpec spec, LearningHistory history)
    {
        var catalogue = TheKit.Shipped.Catalogue;
        string[] cores = [.. s_genres.SelectMany(catalogue.Genres.CoresOf).Select(m => m.Name).Distinct()];
        var mechanics = cores
            .Select(core => new JsonObject
            {
                ["id"] = core,
                ["role"] = "core",
                ["genres"] = Array(s_genres.Where(genre => catalogue.Genres.CoresOf(genre).Any(m => m.Name == core))),
            })
            .Concat(
                catalogue
                    .Active(MechanicRole.Modifier)
                    .Select(m => new JsonObject
                    {
                        ["id"] = m.Name,
                        ["role"] = "modifier",
                        ["genres"] = Array(s_genres),
                        ["fits"] = Array(cores.Where(core => catalogue.Mechanics.Compatible(core, m.Name))),
                    })
            );
        yield return new JsonObject
        {
            ["op"] = "world",
            ["seed"] = 1,
            ["genres"] = Array(s_genres),
            ["mechanics"] = new JsonArray([.. mechanics]),
        };
        yield return new JsonObject
        {
            ["op"] = "begin",
            ["batch"] = history.NextBatch,
            ["seed"] = spec.Seed,
        };
        yield return new JsonObject
        {
            ["op"] = "learn",
            ["outcomes"] = new JsonArray([
                .. history.Outcomes.Select(o => new JsonObject
                {
                    ["batch"] = o.Batch,
                    ["genre"] = o.Genre,
                    ["mechanics"] = Array(o.Mechanics),
                    ["installs"] = o.RetentionD1.Trials,
                    ["retained_d1"] = o.RetentionD1.Hits,
                    ["retained_d7"] = o.RetentionD7.Hits,
                    ["level_attempts"] = o.Levels.Trials,
                    ["levels_completed"] = o.Levels.Hits,
                    ["prompted"] = o.Ads.Trials,
                    ["opted_in"] = o.Ads.Hits,
                }),
            ]),
        };
        yield return new JsonObject { ["op"] = "weights" };
    }

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static async Task<string[]> PipeAsync(IEnumerable<JsonObject> lines)
    {
        using var output = new StringWriter();
        await LearnPlay.RunAsync(
            new StringReader(string.Join('\n', lines.Select(line => line.ToJsonString()))),
            output,
            cancellationToken: Cancellation
        );
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class Observed : IStepReader
    {
        public ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken) =>
            ValueTask.FromResult<string?>(null);

        public ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new BatchInputs(1, 1, "[]", """{"observation": {"days": 0, "minPlayers": 20}}""", null));
    }
}
