using GameFactory.Storage.Grains;

namespace GameFactory.IntegrationTests.Storage.Grains;

public sealed class UnknownOutcomeTests
{
    [Theory]
    [InlineData(TcpGate.Loss.Answer, "2")]
    [InlineData(TcpGate.Loss.Request, "1")]
    public async Task A_lost_connection_leaves_the_outcome_open_and_a_new_read_tells_it(TcpGate.Loss loss, string stored)
    {
        await using var gate = new TcpGate();
        await using var bed = await StorageBed.StartAsync(gate: gate);
        var (game, holder) = await bed.LaunchAsync(0);

        gate.Lose(loss);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => bed.SaveAsync(game, holder, game.Next()!));
        await bed.CheckAsync();

        // What the next activation does: read, go on from there.
        var read = await bed.ReadAsync(game.Id);
        Assert.Equal(stored, read.ETag);
        await bed.LaunchAsync(1);
        await bed.CheckAsync();
    }

    [Fact]
    public async Task A_session_ended_by_the_server_leaves_the_outcome_open()
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);
        await using var held = await bed.HoldAsync(game.Id);
        var write = bed.SaveAsync(game, holder, game.Next()!);
        await held.WriterWaitsAsync();

        await bed.ScalarAsync<bool>(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        );

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => write);
        await held.DisposeAsync();
        Assert.Equal("1", (await bed.ReadAsync(game.Id)).ETag);
        await bed.LaunchAsync(1);
        await bed.CheckAsync();
    }

    [Fact]
    public async Task A_database_that_stays_away_fails_the_write_as_not_done()
    {
        await using var gate = new TcpGate();
        await using var bed = await StorageBed.StartAsync(options => options.ReconnectFor = TimeSpan.Zero, gate);
        var (game, holder) = await bed.LaunchAsync(0);
        gate.Lose(TcpGate.Loss.AllRequests);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => bed.SaveAsync(game, holder, game.Next()!));

        await Assert.ThrowsAsync<WriteNotDoneException>(() => bed.LaunchAsync(1));

        gate.Lose(TcpGate.Loss.Nothing);
        await bed.LaunchAsync(1);
        await bed.CheckAsync();
    }
}
