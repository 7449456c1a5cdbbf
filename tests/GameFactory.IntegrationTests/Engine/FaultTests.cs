using GameFactory.IntegrationTests.Storage;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>"Must hold": real processes are killed, frozen and cut off; every game ends as it would have.</summary>
public sealed class FaultTests
{
    private const int Games = 60;
    private const int Steps = Games * 12;

    [Fact]
    public async Task Killed_silos_at_any_moment_change_nothing_in_the_end()
    {
        await using var fleet = new SiloFleet(await Postgres.CloneAsync(), seed: 11);
        await fleet.StartAsync("a");
        var batch = await fleet.StartBatchAsync(Games);
        await fleet.StartAsync("b");

        await fleet.StepsReachAsync(Steps / 10);
        await fleet.KillAsync("a");
        await fleet.StepsReachAsync(Steps * 3 / 10);
        await fleet.KillAsync("b");
        await fleet.StartAsync("c");
        await fleet.StartAsync("d");
        await fleet.StepsReachAsync(Steps * 6 / 10);
        await fleet.KillAsync("d");

        await fleet.EndedAsForetoldAsync(batch, Games);
    }

    [Fact]
    public async Task A_frozen_silo_that_comes_back_changes_nothing()
    {
        await using var fleet = new SiloFleet(await Postgres.CloneAsync(), seed: 12);
        await fleet.StartAsync("a");
        var batch = await fleet.StartBatchAsync(Games);
        await fleet.StartAsync("b");
        await fleet.StepsReachAsync(Steps / 5);

        await fleet.FreezeAsync("a");
        await fleet.StepsReachAsync(Steps / 2);
        await Rows.BecomeAsync(
            fleet.Database,
            "SELECT count(*) FROM games g JOIN runners r ON r.id = g.lease_holder WHERE r.expires_at < now() AND g.status = 'in_progress'",
            0L
        );
        await fleet.ThawAsync("a");

        await fleet.EndedAsForetoldAsync(batch, Games);
    }

    [Fact]
    public async Task A_database_that_stops_again_and_again_uses_up_no_retry()
    {
        await using var postgres = await StoppablePostgres.StartAsync();
        await using var fleet = new SiloFleet(postgres.Server.ConnectionString, seed: 13);
        await fleet.StartAsync("a");
        var batch = await fleet.StartBatchAsync(Games);
        foreach (var tenths in (int[])[1, 3, 5, 7, 9])
        {
            await fleet.StepsReachAsync(Steps * tenths / 10);
            await postgres.Server.StopAsync(immediate: tenths % 4 == 3, TestContext.Current.CancellationToken);
            await TwoSecondsAsync();
            await postgres.Server.StartAsync(TestContext.Current.CancellationToken);
            await Rows.AgreeAsync(fleet.Database);
        }

        await fleet.EndedAsForetoldAsync(batch, Games);
    }

    [Fact]
    public async Task Commits_whose_answers_are_lost_do_no_harm()
    {
        await using var gate = new TcpGate();
        await using var fleet = new SiloFleet(gate.Front(await Postgres.CloneAsync()), seed: 14);
        await fleet.StartAsync("a");
        var batch = await fleet.StartBatchAsync(Games);
        for (var tenth = 1; tenth <= 8; tenth++)
        {
            await fleet.StepsReachAsync(Steps * tenth / 10);
            await Rows.AgreeAsync(fleet.Database);
            gate.LoseCommits(2);
        }

        await fleet.EndedAsForetoldAsync(batch, Games);
        Assert.True(gate.CommitsLost >= 10, $"Only {gate.CommitsLost} answers were lost.");
    }

    /// <summary>How long the outage lasts is the test itself.</summary>
    private static async Task TwoSecondsAsync()
    {
        using var outage = new PeriodicTimer(TimeSpan.FromSeconds(2));
        await outage.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }
}
