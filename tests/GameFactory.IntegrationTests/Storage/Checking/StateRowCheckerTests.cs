using GameFactory.Storage.Checking;

namespace GameFactory.IntegrationTests.Storage.Checking;

public sealed class StateRowCheckerTests
{
    public static TheoryData<string, string> Plants =>
        new()
        {
            { "UPDATE games SET current_step = 7", "games" },
            { "UPDATE games SET gdd_spec = '{\"other\": 1}'", "games (gdd_spec, analytics_spec, selected_mechanics)" },
            { "UPDATE game_steps SET error_message = 'x' WHERE step_number = 3", "game_steps" },
            { "UPDATE game_steps SET artifacts = '{}' WHERE step_number = 1", "game_steps (artifacts, validation_results, logs)" },
            { "DELETE FROM game_steps WHERE step_number = 12", "game_steps" },
            { "INSERT INTO wakes SELECT id, 2, 0, now() FROM games", "wakes" },
            { "UPDATE batches SET seed = 1", "batches" },
            { "INSERT INTO games (name, slug, genre) VALUES ('a', 'a', 'a')", "games" },
            { "DELETE FROM games", "games" },
        };

    [Theory]
    [MemberData(nameof(Plants))]
    public async Task A_planted_difference_is_found(string sql, string table)
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);
        await bed.SaveAsync(game, holder, game.Next(Samples.Reporting(game.State!))!);
        await bed.CheckAsync();

        await using (var plant = bed.Source.CreateCommand(sql))
        {
            Assert.True(await plant.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);
        }

        var report = await new StateRowChecker(bed.Source).CheckAsync(TestContext.Current.CancellationToken);
        Assert.False(report.Agrees);
        Assert.All(report.Differences, difference => Assert.Contains(difference.Table, new[] { table, "game_steps", "wakes" }));
        Assert.Contains(report.Differences, difference => difference.Table == table);
    }
}
