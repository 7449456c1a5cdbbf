using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Server.V1;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A factory whose forge is frozen says so, on every face.</summary>
public sealed class TruthTests : IAsyncLifetime
{
    private readonly TcpListener _frozen = new(IPAddress.Loopback, 0);
    private readonly FactoryServer _server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // Takes connections and answers none.
        _frozen.Start();
        _server.Settings["Forge:Address"] = $"http://{_frozen.LocalEndpoint}/";

        // The test renews the lease itself, once.
        (_server.Settings["Runner:LeaseSeconds"], _server.Settings["Runner:RenewSeconds"]) = ("3600", "1200");
        await _server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _frozen.Dispose();
    }

    [Fact]
    public async Task A_step_without_an_answer_says_for_whom_it_waits_and_is_stuck_after_a_minute()
    {
        var batch = await _server.StartAsync("frozen", 1, SeedScript.Holding);
        await _server.WaitAsync(batch.Id, current => current.Progress.StepsDone == 2);
        var running = await GameAsync(batch.Id);

        await SilentForAsync(running.Id, seconds: 40);
        var silent = await GameAsync(batch.Id);
        await SilentForAsync(running.Id, seconds: 70);
        var stuck = await GameAsync(batch.Id);
        var after = await _server.Batches.GetAsync(new GetBatchRequest { Id = batch.Id }, cancellationToken: Cancellation);
        var (_, printed, _) = await _server.RunAsync("game", "show", running.Id);
        var http = JsonNode.Parse(await _server.Http.GetStringAsync($"/v1/games?batch={batch.Id}&activity=stuck", Cancellation))!;

        Assert.Equal(("running", "the forge"), (running.Activity, silent.UnansweredBy));
        Assert.Matches("^the forge: no answer for 4[0-9] s in attempt 1 of step 3", silent.WaitsFor);
        Assert.Equal(("stuck", "no answer from the forge for over a minute"), (stuck.Activity, stuck.Stuck));
        Assert.NotEmpty(stuck.Remedy);
        Assert.Equal(("stuck", 1, 0), (after.Activity, after.Progress.Stuck, after.Progress.Running));
        Assert.Contains("no answer for 7", printed, StringComparison.Ordinal);
        Assert.Equal(stuck.WaitsFor[..30], ((string)http["games"]![0]!["waitsFor"]!)[..30]);
    }

    [Fact]
    public async Task A_game_that_observes_is_not_one_at_work_and_the_days_are_said_beforehand()
    {
        var batch = await _server.StartAsync("observed", 2, SeedScript.Observing);
        var waiting = await _server.WaitAsync(batch.Id, seen => seen.Progress.Observing == 2);
        var game = await GameAsync(batch.Id);

        Assert.Equal(14, batch.ObservationDays);
        Assert.Contains("14 days", batch.Notice, StringComparison.Ordinal);
        Assert.Equal(("observing", 0), (waiting.Activity, waiting.Progress.Running));
        Assert.False(waiting.Progress.HasStepsPerSecond);
        Assert.Contains("2 games until ", waiting.Doing, StringComparison.Ordinal);
        Assert.Equal(("observing", "ccccccccccco"), (game.Activity, game.Steps));
    }

    [Fact]
    public async Task Ready_names_the_forge_that_does_not_answer_and_is_degraded_and_no_more()
    {
        using var answer = await _server.Http.GetAsync("/health/ready", Cancellation);
        var ready = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        using var started = await _server.Http.GetAsync("/health/started", Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Degraded", (string?)ready["status"]);
        Assert.Contains("forge", ready["away"]!.AsArray().Select(part => (string)part!));
        Assert.Contains("does not answer, since", (string?)ready["checks"]!["forge"]!["detail"], StringComparison.Ordinal);
        Assert.Equal("Healthy", (string?)ready["checks"]!["database"]!["status"]);
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
    }

    [Fact]
    public async Task An_activity_that_does_not_exist_is_refused()
    {
        using var answer = await _server.Http.GetAsync("/v1/games?activity=idle", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<Game> GameAsync(string batch) =>
        (await _server.Games.ListAsync(new ListGamesRequest { BatchId = batch }, cancellationToken: Cancellation)).Games[0];

    private async Task SilentForAsync(string game, int seconds)
    {
        await using var command = _server.Database.CreateCommand($"SELECT lease_holder, attempt_id FROM games WHERE id = '{game}'");
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        Assert.True(await row.ReadAsync(Cancellation));
        var call = new UnansweredCall(new AttemptId(row.GetGuid(1)), "the forge", TimeSpan.FromSeconds(seconds));
        await _server
            .Services.GetRequiredService<IRunnerTable>()
            .RenewAsync(row.GetGuid(0), "silo", TimeSpan.FromHours(1), [call], Cancellation);
    }
}
