using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.IntegrationTests.Server;

/// <summary>What was learned and people's word on it over gRPC; the API behind it is the one of HTTP.</summary>
public sealed class LearningGrpcTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Weights_are_rebuilt_shown_explained_and_reset_as_over_HTTP()
    {
        foreach (
            var (mechanics, back) in new[]
            {
                ("\"tap_jump_runner\", \"slow_motion\"", 30),
                ("\"tap_jump_runner\"", 8),
                ("\"tap_jump_runner\", \"slow_motion\"", 25),
                ("\"tap_jump_runner\"", 5),
            }
        )
        {
            await PlayedGameAsync(mechanics, back);
        }

        var rebuilt = await server.Learning.RebuildAsync(new RebuildLearningRequest { Simulated = true }, cancellationToken: Cancellation);
        var shown = await server.Learning.ShowAsync(new LearningRequest { Simulated = true }, cancellationToken: Cancellation);
        var http = (await server.Http.GetFromJsonAsync<JsonNode>("v1/learning?simulated=true", Cancellation))!;
        var explained = await server.Learning.ExplainAsync(
            new ExplainWeightRequest
            {
                Mechanic = "slow_motion",
                Genre = "runner",
                Simulated = true,
            },
            cancellationToken: Cancellation
        );

        Assert.Equal(rebuilt, shown);
        Assert.Equal((true, 4, 4), (shown.Simulated, shown.Games, shown.MatureGames));
        Assert.Equal(
            http["weights"]!
                .AsArray()
                .Select(w =>
                    (
                        (string?)w!["mechanic"],
                        (string?)w["genre"],
                        (double)w["weight"]!,
                        (int)w["sampleCount"]!,
                        (double)w["averageRetentionD7"]!
                    )
                ),
            shown.Weights.Select(w => ((string?)w.Mechanic, (string?)w.Genre, w.Weight, w.SampleCount, w.AverageRetentionD7))
        );
        var weight = shown.Weights.Single(w => w.Mechanic == "slow_motion");
        Assert.Equal((2, 0.275), (weight.SampleCount, weight.AverageRetentionD7));
        Assert.True(weight.Weight > 1);
        Assert.Equal((weight.Weight, 2, true), (explained.Weight.Weight, explained.Games, explained.Simulated));
        Assert.Equal(["retentionD1", "retentionD7", "completion", "optIn"], explained.Outcomes.Select(o => o.Outcome));
        Assert.Equal("runner", Assert.Single(shown.Advice).Genre);
        Assert.Empty((await server.Learning.ShowAsync(new LearningRequest(), cancellationToken: Cancellation)).Weights);

        Assert.Equal(
            4,
            (await server.Learning.ResetAsync(new LearningRequest { Simulated = true }, cancellationToken: Cancellation)).Games
        );
        Assert.Empty((await server.Learning.ShowAsync(new LearningRequest { Simulated = true }, cancellationToken: Cancellation)).Weights);
        Assert.Equal(
            shown.Weights,
            (
                await server.Learning.RebuildAsync(
                    new RebuildLearningRequest { Simulated = true, Remember = true },
                    cancellationToken: Cancellation
                )
            ).Weights
        );
    }

    [Fact]
    public async Task Pins_and_bans_are_set_listed_and_taken_back()
    {
        var pin = new LearningRuleRequest
        {
            Mechanic = "countdown_timer",
            Genre = "puzzle",
            Reason = "spring",
        };
        var ban = new LearningRuleRequest { Mechanic = "slow_motion" };

        await server.Learning.PinAsync(pin, cancellationToken: Cancellation);
        await server.Learning.BanAsync(ban, cancellationToken: Cancellation);
        var rules = (await server.Learning.ShowAsync(new LearningRequest(), cancellationToken: Cancellation)).Rules;
        var wrong = await Assert.ThrowsAsync<RpcException>(() =>
            server.Learning.UnpinAsync(ban, cancellationToken: Cancellation).ResponseAsync
        );
        var unpinned = await server.Learning.UnpinAsync(pin, cancellationToken: Cancellation);
        await server.Learning.UnbanAsync(ban, cancellationToken: Cancellation);

        Assert.Equal(
            [("countdown_timer", "puzzle", "pin", "spring"), ("slow_motion", "", "ban", "")],
            rules.Select(r => (r.Mechanic, r.Genre, r.Kind, r.Reason))
        );
        Assert.Equal(StatusCode.FailedPrecondition, wrong.StatusCode);
        Assert.Equal("spring", unpinned.Reason);
        Assert.Empty((await server.Learning.ShowAsync(new LearningRequest(), cancellationToken: Cancellation)).Rules);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_its_field()
    {
        var mechanic = await Assert.ThrowsAsync<RpcException>(() =>
            server.Learning.PinAsync(new LearningRuleRequest { Mechanic = "no_such" }, cancellationToken: Cancellation).ResponseAsync
        );
        var genre = await Assert.ThrowsAsync<RpcException>(() =>
            server
                .Learning.ExplainAsync(new ExplainWeightRequest { Mechanic = "slow_motion" }, cancellationToken: Cancellation)
                .ResponseAsync
        );
        var rule = await Assert.ThrowsAsync<RpcException>(() =>
            server
                .Learning.UnbanAsync(new LearningRuleRequest { Mechanic = "bouncing_ball" }, cancellationToken: Cancellation)
                .ResponseAsync
        );

        Assert.Equal((StatusCode.InvalidArgument, "mechanic"), (mechanic.StatusCode, mechanic.Trailers.GetValue("field")));
        Assert.Equal((StatusCode.InvalidArgument, "genre"), (genre.StatusCode, genre.Trailers.GetValue("field")));
        Assert.Equal(StatusCode.NotFound, rule.StatusCode);
    }

    /// <summary>A hundred players install on a day long past; so many of them come back a week later.</summary>
    private async Task PlayedGameAsync(string mechanics, int back)
    {
        await using var command = server.Database.CreateCommand(
            $"""
            WITH game AS (
              INSERT INTO games (name, slug, genre, simulated, selected_mechanics)
              VALUES ('Played', gen_random_uuid()::text, 'runner', true, '[{mechanics}]') RETURNING id)
            INSERT INTO analytics_game_days (game_id, day, players, installs, back_1, back_7, back_30, prompted, opted_in,
              sessions, session_micros,
              levels_completed, levels_failed, ads_started, ad_revenue_micros, iap_revenue_micros, malformed)
            SELECT game.id, day.*
            FROM game, (VALUES
              (date '2026-01-01', 100, 100, 0, 0, 0, 50, 20, 100, 0, 60, 40, 20, 0, 0, 0),
              (date '2026-01-08', {back}, 0, 0, {back}, 0, 0, 0, {back}, 0, 0, 0, 0, 0, 0, 0)) AS day
            """
        );
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
