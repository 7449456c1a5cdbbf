using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>
/// Makes batch after batch, each from what players made of those before, and beside each a control group that learns nothing.
/// </summary>
internal sealed class GenerationsRun(GenerationsPlan plan, FactoryClient client, Action<string> say)
{
    // The genres in which there is most to choose.
    private static readonly string[] s_genres = ["casual", "arcade"];

    public async Task<GenerationsReport> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await SayWhatIsKnownAsync(cancellationToken);
        List<GenerationResult> results = [];
        for (var generation = 1; generation <= plan.Generations; generation++)
        {
            foreach (var arm in plan.Arms)
            {
                var result = await OneAsync(arm, generation, cancellationToken);
                results.Add(result);
                say(
                    $"generation {generation}, {arm}: {result.Score?.ToString() ?? "no scores"}, "
                        + $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"
                );
            }
        }

        var best = results[^plan.Arms.Count()].Games.MaxBy(game => game.Score ?? -1)
            ?? throw new UnreachableException("A batch has a game.");
        var metrics = await client.Metrics.ShowAsync(new ShowMetricsRequest { Game = best.Id }, cancellationToken: cancellationToken);
        var learned = await client.Learning.ShowAsync(new LearningRequest { Simulated = true }, cancellationToken: cancellationToken);
        return new GenerationsReport
        {
            Seed = plan.Seed,
            World = plan.World,
            Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1),
            Generations = results,
            Gain = plan.Arms.ToDictionary(
                arm => arm,
                arm => Interval.Gain(results.First(result => result.Arm == arm).Scores, results.Last(result => result.Arm == arm).Scores),
                StringComparer.Ordinal
            ),
            GameMetrics = [.. metrics.Days.Select(MessageJson.Of)],
            LearningWeights = [.. learned.Weights.Select(MessageJson.Of)],
        };
    }

    private async Task<GenerationResult> OneAsync(string arm, int generation, CancellationToken cancellationToken)
    {
        var request = new CreateBatchRequest
        {
            Name = $"generation {generation}, {arm}",
            GameCount = plan.Games,
            Constraints =
                $$"""{"observation": {"days": 0, "minPlayers": {{Math.Min(20, plan.Players)}}}"""
                + (arm == GenerationsPlan.Uniform ? ", \"learning\": false}" : "}"),
            FromLearning = arm == GenerationsPlan.Learned,
            Seed = plan.SeedOf(arm, generation),
            Simulated = true,
            Start = true,
            RequestId = plan.RequestId(arm, generation),
        };
        request.GenreMix.AddRange(s_genres.Select(genre => new GenreShare { Genre = genre, Weight = 1 }));
        var batch = await client.Batches.CreateAsync(request, cancellationToken: cancellationToken);
        say($"generation {generation}, {arm}: batch {batch.Id}, {batch.GameCount} games");
        await PlayedBatch.RunAsync(
            client,
            batch.Id,
            async () =>
                await client.Players.SimulateAsync(
                    new SimulatePlayersRequest
                    {
                        BatchId = batch.Id,
                        Days = 14,
                        Players = plan.Players,
                        Seed = plan.SeedOf(arm, generation),
                        World = plan.World,
                    },
                    cancellationToken: cancellationToken
                ),
            seen => say($"generation {generation}, {arm}: {seen.Progress.StepsDone}/{seen.Progress.StepsTotal} steps"),
            cancellationToken
        );
        var games = await GamesAsync(batch.Id, cancellationToken);
        return new GenerationResult(
            arm,
            generation,
            batch.Id,
            JsonNode.Parse(batch.Constraints.Length == 0 ? "{}" : batch.Constraints),
            games,
            Interval.Of([.. games.Select(game => game.Score).OfType<double>()])
        );
    }

    // Knowledge of earlier runs in this folder is used, as it would be in a factory that stays.
    private async Task SayWhatIsKnownAsync(CancellationToken cancellationToken)
    {
        var learned = await client.Learning.ShowAsync(new LearningRequest { Simulated = true }, cancellationToken: cancellationToken);
        if (learned.Weights.Count > 0)
        {
            say(
                $"The factory has learned from {learned.Games} games of simulated players before: the first generation is not a blank "
                    + $"start."
            );
        }
    }

    private async Task<List<GenerationGame>> GamesAsync(string batch, CancellationToken cancellationToken)
    {
        var list = await client.Games.ListAsync(
            new ListGamesRequest { BatchId = batch, Limit = 1_000 },
            cancellationToken: cancellationToken
        );
        List<GenerationGame> games = [];
        foreach (var game in list.Games)
        {
            var detail = await client.Games.GetAsync(new GetGameRequest { Id = game.Id }, cancellationToken: cancellationToken);
            var steps = await client.Games.StepsAsync(new GetGameRequest { Id = game.Id }, cancellationToken: cancellationToken);
            games.Add(
                new GenerationGame(
                    game.Id,
                    game.Slug,
                    game.Genre,
                    Mechanics(detail.Mechanics),
                    game.Status,
                    Score(steps.Steps.FirstOrDefault(step => step.Number == 12)?.Artifacts)
                )
            );
        }

        return games;
    }

    private static IReadOnlyList<string> Mechanics(string json) =>
        json.Length == 0 ? [] : [.. JsonNode.Parse(json)!.AsArray().Select(mechanic => (string)mechanic!["name"]!)];

    private static double? Score(string? artifacts)
    {
        if (string.IsNullOrEmpty(artifacts))
        {
            return null;
        }

        using var document = JsonDocument.Parse(artifacts);
        return document.RootElement.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number
            ? score.GetDouble()
            : null;
    }
}
