using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GameFactory.Server.Batches;
using GameFactory.Server.V1;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A batch through the front end: made, watched, steered, read.</summary>
public sealed class BatchFlowTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watched_batch_runs_to_its_end()
    {
        var batch = await server.StartAsync("watched", 5);

        var end = await server.WaitAsync(batch.Id, seen => seen.Status == "completed");

        Assert.Equal(5, end.Progress.Completed);
        Assert.Equal(60, end.Progress.StepsDone);
        Assert.Equal(0, end.Progress.StepsLeft);
        Assert.True(end.Progress.StepsPerSecond > 0);
        Assert.False(end.Progress.HasSecondsLeft);
    }

    [Fact]
    public async Task The_same_request_id_gives_the_same_batch_and_another_request_under_it_is_refused()
    {
        var body = new
        {
            name = "replayed",
            gameCount = 2,
            genreMix = new[] { "runner" },
            start = true,
        };

        var first = await CreateAsync(body, "order-7");
        var second = await CreateAsync(body, "order-7");
        using var other = await PostAsync(
            new
            {
                name = "another",
                gameCount = 3,
                genreMix = new[] { "runner" },
            },
            "order-7"
        );

        Assert.Equal((string?)first["id"], (string?)second["id"]);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Single(
            (await server.Services.GetRequiredService<BatchApi>().ListAsync(new BatchQuery(null, null, 200, null), Cancellation)).Batches,
            batch => batch.Name is "replayed" or "another"
        );
    }

    [Fact]
    public async Task A_command_repeated_under_its_request_id_gets_the_same_answer()
    {
        var batch = await server.StartAsync("paused twice", 1, SeedScript.Holding);
        var pause = new BatchCommandRequest
        {
            Id = batch.Id,
            Kind = BatchCommandKind.Pause,
            RequestId = "pause-1",
        };

        await server.Batches.CommandAsync(pause, cancellationToken: Cancellation);
        await server.Batches.CommandAsync(pause, cancellationToken: Cancellation);

        Assert.NotNull((await server.Batches.GetAsync(new GetBatchRequest { Id = batch.Id }, cancellationToken: Cancellation)).PausedAt);
    }

    [Fact]
    public async Task A_game_says_what_it_waits_for_and_who_holds_its_attempt()
    {
        var batch = await server.StartAsync("held", 1, SeedScript.Holding);
        await server.WaitAsync(batch.Id, seen => seen.Progress.StepsDone == 2);

        var list = await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id }, cancellationToken: Cancellation);
        var detail = await server.Games.GetAsync(new GetGameRequest { Id = list.Games[0].Slug }, cancellationToken: Cancellation);

        Assert.Equal("ccrppppppppp", detail.Game.Steps);
        Assert.Contains("step 3 (architecture)", detail.Game.WaitsFor, StringComparison.Ordinal);
        Assert.Equal(3, detail.Attempt.Step);
        Assert.True(detail.Attempt.Alive);
        Assert.NotEmpty(detail.Attempt.Silo);
        Assert.Empty(
            (await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id, Stuck = true }, cancellationToken: Cancellation)).Games
        );
    }

    [Fact]
    public async Task A_batch_that_only_waits_for_players_says_so_and_foretells_no_end()
    {
        var batch = await server.StartAsync("observed", 2, SeedScript.Observing);

        var waiting = await server.WaitAsync(batch.Id, seen => seen.Progress.Observing == 2);

        Assert.Equal(22, waiting.Progress.StepsDone);
        Assert.False(waiting.Progress.HasSecondsLeft);
    }

    [Fact]
    public async Task A_failed_game_waits_for_a_person_and_a_retry_reopens_its_batch()
    {
        var batch = await server.StartAsync("failing", 1, SeedScript.Failing);
        var end = await server.WaitAsync(batch.Id, seen => seen.CompletedAt is not null);
        var game = (
            await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id, Status = "failed" }, cancellationToken: Cancellation)
        ).Games.Single();

        await server.Games.CommandAsync(
            new GameCommandRequest { Id = game.Id, Kind = GameCommandKind.Retry },
            cancellationToken: Cancellation
        );
        var log = await server.Games.LogsAsync(new LogsRequest { Id = game.Id }, cancellationToken: Cancellation);

        Assert.Equal("failed", end.Status);
        Assert.StartsWith("a person: step 5 (analytics_implementation) failed", game.WaitsFor, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Type == "command");
    }

    [Fact]
    public async Task Games_are_paged_in_order_and_filtered()
    {
        var batch = await server.StartAsync("paged", 7);
        await server.WaitAsync(batch.Id, seen => seen.Status == "completed");

        var first = await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id, Limit = 4 }, cancellationToken: Cancellation);
        var second = await server.Games.ListAsync(
            new ListGamesRequest
            {
                BatchId = batch.Id,
                Limit = 4,
                Cursor = first.NextCursor,
            },
            cancellationToken: Cancellation
        );
        var failed = await server.Games.ListAsync(
            new ListGamesRequest { BatchId = batch.Id, Status = "failed" },
            cancellationToken: Cancellation
        );

        Assert.Equal(Enumerable.Range(0, 7), first.Games.Concat(second.Games).Select(game => game.Index));
        Assert.Empty(second.NextCursor);
        Assert.Empty(failed.Games);
    }

    [Fact]
    public async Task Logs_are_paged_backwards_and_can_be_followed()
    {
        var batch = await server.StartAsync("logged", 1);
        await server.WaitAsync(batch.Id, seen => seen.Status == "completed");
        var game = (
            await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id }, cancellationToken: Cancellation)
        ).Games.Single();

        var newest = await server.Games.LogsAsync(new LogsRequest { Id = game.Id, Limit = 5 }, cancellationToken: Cancellation);
        var older = await server.Games.LogsAsync(
            new LogsRequest
            {
                Id = game.Id,
                Limit = 5,
                Before = newest.Before,
            },
            cancellationToken: Cancellation
        );
        using var follow = server.Games.FollowLogs(new LogsRequest { Id = game.Id, Limit = 1 }, cancellationToken: Cancellation);

        Assert.Equal(5, older.Lines.Count);
        Assert.True(older.Lines[^1].At <= newest.Lines[0].At);
        Assert.True(await follow.ResponseStream.MoveNext(Cancellation));
        Assert.Equal(newest.Lines[^1].Id, follow.ResponseStream.Current.Id);
    }

    [Fact]
    public async Task Progress_is_streamed_as_server_sent_events()
    {
        var batch = await server.StartAsync("streamed", 3);

        var text = await server.Http.GetStringAsync($"/v1/batches/{batch.Id}/progress", Cancellation);

        var last = text.Split('\n').Last(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];
        Assert.Equal("completed", (string?)JsonNode.Parse(last)!["status"]);
    }

    [Fact]
    public async Task A_cancelled_batch_ends_and_a_deleted_one_is_gone()
    {
        var batch = await server.StartAsync("deleted", 2, SeedScript.Holding);

        var reply = await server.Batches.CommandAsync(
            new BatchCommandRequest { Id = batch.Id, Kind = BatchCommandKind.Delete },
            cancellationToken: Cancellation
        );
        Assert.Equal("being deleted", reply.Status);
        using var watch = server.Batches.Watch(new GetBatchRequest { Id = batch.Id }, cancellationToken: Cancellation);
        await foreach (var seen in watch.ResponseStream.ReadAllAsync(Cancellation))
        {
            Assert.Equal("cancelled", seen.Status);
            Assert.False(seen.Deletion.WithRepositories);
            Assert.InRange(seen.Deletion.GamesLeft, 0, 2);
        }

        // The stream of a batch that is being deleted ends when it is gone.
        var gone = await Assert.ThrowsAsync<RpcException>(() =>
            server.Batches.GetAsync(new GetBatchRequest { Id = batch.Id }, cancellationToken: Cancellation).ResponseAsync
        );
        Assert.Equal(StatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Over_HTTP_a_delete_is_accepted_then_the_batch_is_not_found()
    {
        var batch = await server.StartAsync("deleted over HTTP", 2);
        await server.WaitAsync(batch.Id, seen => seen.Status == "completed");

        using var wrong = await server.Http.DeleteAsync($"/v1/batches/{batch.Id}?withRepositories=maybe", Cancellation);
        using var accepted = await server.Http.DeleteAsync($"/v1/batches/{batch.Id}?withRepositories=true", Cancellation);
        await server.Http.GetStringAsync($"/v1/batches/{batch.Id}/progress", Cancellation);
        using var gone = await server.Http.GetAsync($"/v1/batches/{batch.Id}", Cancellation);
        using var again = await server.Http.DeleteAsync($"/v1/batches/{batch.Id}", Cancellation);

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.Accepted, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            [wrong.StatusCode, accepted.StatusCode, gone.StatusCode, again.StatusCode]
        );
        Assert.Equal($"/v1/batches/{batch.Id}", accepted.Headers.Location!.OriginalString);
        Assert.Equal("being deleted", (string?)JsonNode.Parse(await accepted.Content.ReadAsStringAsync(Cancellation))!["status"]);
    }

    private async Task<JsonNode> CreateAsync(object body, string key)
    {
        using var answer = await PostAsync(body, key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private async Task<HttpResponseMessage> PostAsync(object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/batches") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await server.Http.SendAsync(request, Cancellation);
    }
}
