using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>What a step says may be anything; a report that cannot be stored ends its step instead of being repeated for ever.</summary>
public sealed class RefusedReportTests
{
    /// <summary>
    /// Half a pair is no text, so it cannot stand in an attribute. The last is cut in the middle of a pair when the log line is made.
    /// </summary>
    private static readonly (string Error, string Stored)[] s_errors =
    [
        ("a NUL \0 in it", "a NUL \uFFFD in it"),
        ("half a pair \uD83D in it", "half a pair \uFFFD in it"),
        (new string('a', 298) + "😀" + new string('b', 2000), "😀"),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Error_of_any_characters_is_stored(int number)
    {
        var (error, stored) = s_errors[number];
        var script = new StepScript().On(2, _ => new StepOutcome.Failed(error));
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await cluster.GameBecomesAsync(batch, 0, "failed");

        Assert.Contains(
            stored,
            await Rows.ScalarAsync<string>(cluster.Database, "SELECT error_message FROM game_steps WHERE step_number = 2"),
            StringComparison.Ordinal
        );
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task Report_that_the_database_refuses_fails_the_step_with_the_reason()
    {
        var script = new StepScript().On(2, _ => new StepOutcome.Completed
        {
            Facts = new StepFacts { Game = new GameFields { Name = new string('n', 300) } },
        });
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await cluster.GameBecomesAsync(batch, 0, "failed");

        var error = await Rows.ScalarAsync<string>(cluster.Database, "SELECT error_message FROM game_steps WHERE step_number = 2");
        Assert.Contains("longer than 255 characters", error, StringComparison.Ordinal);
        await cluster.AgreeAsync();
    }
}
