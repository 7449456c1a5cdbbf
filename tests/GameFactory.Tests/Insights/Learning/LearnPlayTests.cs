using System.Text.Json;
using System.Text.Json.Nodes;
using GameFactory.Insights.Learning;

namespace GameFactory.Tests.Insights.Learning;

public sealed class LearnPlayTests
{
    private const string World =
        """{"op":"world","seed":7,"genres":["g0"],"mechanics":[{"id":"m0","genres":["g0"],"complexity":1},{"id":"m1","""
        + """ "genres":["g0"],"complexity":1},{"id":"m2","genres":["g0"],"complexity":3},{"id":"m3","genres":["g1"],"complexity":3}]}""";

    [Fact]
    public async Task Every_line_gets_its_answer_and_picks_keep_to_the_genre()
    {
        var answers = await Play(
            World,
            """{"op":"begin","batch":0}""",
            """{"op":"pick","genre":"g0","slots":3}""",
            """{"op":"pick","genre":"g0","slots":2}"""
        );

        Assert.Equal("""{"ok":true}""", answers[0]);
        Assert.Equal("""{"ok":true}""", answers[1]);
        Assert.Equal(["m0", "m1", "m2"], Mechanics(answers[2]).Order());
        Assert.Equal(2, Mechanics(answers[3]).Distinct().Count());
    }

    [Fact]
    public async Task The_same_history_through_the_pipe_and_through_the_learner_gives_equal_weights_and_picks()
    {
        PlantedWorld world = new(11);
        var mature = world.PlayUniform(2, 25);
        var early = Enumerable.Range(0, 10).Select(_ => world.Play(2, "runner", ["m01", "m07"], isMature: false)).ToList();
        var open = JsonSerializer.Serialize(
            new
            {
                op = "world",
                seed = 3,
                genres = PlantedWorld.Genres,
                mechanics = PlantedWorld.Mechanics.Select(m => new
                {
                    id = m,
                    genres = PlantedWorld.Genres,
                    complexity = 1,
                }),
            }
        );
        var answers = await Play(
            open,
            """{"op":"begin","batch":3}""",
            Line("learn", mature),
            Line("peek", [world.Play(2, "runner", ["m00", "m01"], isMature: false)]),
            Line("peek", early),
            """{"op":"weights"}""",
            """{"op":"pick","genre":"runner","slots":3}""",
            """{"op":"pick","genre":"puzzle","slots":2}"""
        );
        var direct = MechanicLearner.Learn([.. early, .. Enumerable.Reverse(mature)], 3, new LearningOptions());

        Assert.Equal(direct.ToJson(), answers[5]);
        Assert.Equal(Choose(direct, "runner", 3, 0), Mechanics(answers[6]));
        Assert.Equal(Choose(direct, "puzzle", 2, 1), Mechanics(answers[7]));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"op":"dance"}""")]
    [InlineData("""{"op":"pick","genre":"g9","slots":2}""")]
    public async Task A_line_that_cannot_be_served_is_answered_with_an_error_and_changes_nothing(string line)
    {
        var answers = await Play(World, line, """{"op":"pick","genre":"g0","slots":2}""");
        var undisturbed = await Play(World, """{"op":"pick","genre":"g0","slots":2}""");

        Assert.NotNull(JsonNode.Parse(answers[1])!["error"]);
        Assert.Equal(undisturbed[1], answers[2]);
    }

    private static IEnumerable<string> Choose(LearnedWeights weights, string genre, int slots, int index) =>
        MechanicLearner
            .Choose(
                weights,
                new SlateRequest
                {
                    Genre = genre,
                    Cores = PlantedWorld.Mechanics,
                    Modifiers = PlantedWorld.Mechanics,
                    Slots = slots,
                    Seed = PlayTable.SeedOf(3, 3),
                    Index = index,
                }
            )!
            .All;

    private static string Line(string op, IEnumerable<GameOutcome> games) =>
        JsonSerializer.Serialize(
            new
            {
                op,
                outcomes = games.Select(g => new
                {
                    batch = g.Batch,
                    genre = g.Genre,
                    mechanics = g.Mechanics,
                    installs = g.RetentionD1.Trials,
                    retained_d1 = g.RetentionD1.Hits,
                    retained_d7 = g.RetentionD7.Trials > 0 ? g.RetentionD7.Hits : (long?)null,
                    level_attempts = g.Levels.Trials,
                    levels_completed = g.Levels.Hits,
                    prompted = g.Ads.Trials,
                    opted_in = g.Ads.Hits,
                }),
            }
        );

    private static IEnumerable<string> Mechanics(string answer) =>
        JsonNode.Parse(answer)!["mechanics"]!.AsArray().Select(m => m!.GetValue<string>());

    private static async Task<string[]> Play(params string[] lines)
    {
        StringWriter output = new();
        await LearnPlay.RunAsync(
            new StringReader(string.Join('\n', lines)),
            output,
            cancellationToken: TestContext.Current.CancellationToken
        );
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
