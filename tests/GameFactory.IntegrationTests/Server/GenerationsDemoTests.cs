using System.Text.Json.Nodes;
using GameFactory.Database.Cluster;

namespace GameFactory.IntegrationTests.Server;

/// <summary><c>demo --generations 3 --json</c>: what players did and what was learned of it is in its one answer.</summary>
public sealed class GenerationsDemoTests
{
    [Fact]
    public async Task Three_generations_show_metrics_with_every_column_and_weights_with_their_averages()
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-generations-").FullName;
        using var demo = FactoryProcess.Start(
            "demo",
            "--generations",
            "3",
            "--games",
            "2",
            "--players",
            "60",
            "--seed",
            "11",
            "--exit",
            "--json",
            "--data",
            folder
        );
        var (exitCode, output, error) = await demo.EndAsync();
        Assert.True(exitCode == 0, $"{error}\n{output}");
        using var coverage = FactoryProcess.Start("db", "coverage", "--json", "--data", folder);
        var (covered, columns, _) = await coverage.EndAsync();
        await PrivatePostgres.StopAsync(new PrivatePostgresOptions { Directory = Path.Combine(folder, "postgres") });
        Directory.Delete(folder, recursive: true);

        var report = JsonNode.Parse(output)!;
        Assert.True((bool)report["simulated"]!);
        Assert.Equal([1, 2, 3], report["generations"]!.AsArray().Select(generation => (int)generation!["generation"]!));
        var days = report["gameMetrics"]!.AsArray();

        // Day 30 of a demo's players is yet to come: they came in the last 14 days.
        foreach (
            var name in new[]
            {
                "day",
                "installs",
                "dau",
                "sessions",
                "avgSessionSeconds",
                "retentionD1",
                "retentionD7",
                "levelsCompleted",
                "levelsFailed",
                "adImpressions",
                "adRevenueCents",
                "iapRevenueCents",
                "score",
            }
        )
        {
            Assert.Contains(days, day => day![name] is not null);
        }

        var weights = report["learningWeights"]!.AsArray();
        Assert.NotEmpty(weights);
        foreach (var name in new[] { "averageRetentionD7", "averageCompletion", "averageOptIn" })
        {
            Assert.Contains(weights, weight => (int)weight!["sampleCount"]! > 0 && weight[name] is not null);
        }

        Assert.True(covered == 0, columns);
    }
}
