using GameFactory.Benchmarks.Faults;
using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.IntegrationTests.Engine;
using GameFactory.Storage.Formats;
using GameFactory.Storage.Grains;
using Npgsql;

namespace GameFactory.IntegrationTests.Storage.Formats;

/// <summary>Who may join at which format, and when it is raised.</summary>
public sealed class FormatTableTests
{
    private const string Waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_format_is_raised_once_when_no_older_silo_lives_and_then_keeps_older_ones_out()
    {
        await using var bed = await StorageBed.StartAsync();
        var (old, _) = Release(bed, StateFormats.Released);
        var (next, written) = Release(bed, NextFormat.Formats);
        var (other, _) = Release(bed, NextFormat.Formats);
        var (oldRunner, nextRunner) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await old.RenewAsync(oldRunner, "old", s_lease, [], Cancellation);
        await next.RenewAsync(nextRunner, "next", s_lease, [], Cancellation);

        Assert.False(await next.RaiseFormatAsync(Cancellation));
        Assert.False(await old.RaiseFormatAsync(Cancellation));
        await next.RenewAsync(nextRunner, "next", s_lease, [], Cancellation);
        Assert.Equal(1, written.Value);

        await old.EndAsync(oldRunner, Cancellation);
        Assert.True(await next.RaiseFormatAsync(Cancellation));
        Assert.False(await other.RaiseFormatAsync(Cancellation));
        await next.RenewAsync(nextRunner, "next", s_lease, [], Cancellation);
        Assert.Equal(2, written.Value);

        var refused = await Assert.ThrowsAsync<FormatRefusedException>(() => old.RenewAsync(oldRunner, "old", s_lease, [], Cancellation));
        Assert.Contains("start the newer release", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["next"], await next.LivingAsync(Cancellation));
    }

    [Fact]
    public async Task A_release_that_skips_one_is_refused_and_a_new_database_begins_with_the_newest()
    {
        await using var bed = await StorageBed.StartAsync();
        var formats = new StateFormats([new FormatChange(), new FormatChange()]);
        var (table, _) = Release(bed, formats);

        var refused = await Assert.ThrowsAsync<FormatRefusedException>(() =>
            table.RenewAsync(Guid.CreateVersion7(), "s", s_lease, [], Cancellation)
        );
        Assert.Contains("with the release in between first", refused.Message, StringComparison.Ordinal);

        await bed.ExecuteAsync($"DELETE FROM settings");
        await bed.ExecuteAsync($"DELETE FROM batches");
        await table.RenewAsync(Guid.CreateVersion7(), "s", s_lease, [], Cancellation);
        Assert.Equal(3, await bed.ScalarAsync<int>($"SELECT value::int FROM settings WHERE key = 'engine.format'"));
    }

    [Fact]
    public async Task An_old_silo_that_comes_while_the_format_is_raised_is_refused()
    {
        await using var bed = await StorageBed.StartAsync();
        var (old, _) = Release(bed, StateFormats.Released);
        await using var connection = await bed.Source.OpenConnectionAsync(Cancellation);
        await using var raising = await connection.BeginTransactionAsync(Cancellation);
        await RunAsync(connection, "SELECT value FROM settings WHERE key = 'engine.format' FOR UPDATE");

        var renewal = old.RenewAsync(Guid.CreateVersion7(), "old", s_lease, [], Cancellation);
        await Rows.BecomeAsync(bed.Source, Waiting, 1L);
        await RunAsync(connection, "UPDATE settings SET value = '2' WHERE key = 'engine.format'");
        await raising.CommitAsync(Cancellation);

        await Assert.ThrowsAsync<FormatRefusedException>(() => renewal);
        Assert.Equal(0, await bed.ScalarAsync<long>($"SELECT count(*) FROM runners"));
    }

    [Fact]
    public async Task A_raise_that_waited_for_an_old_silo_sees_it()
    {
        await using var bed = await StorageBed.StartAsync();
        var (next, _) = Release(bed, NextFormat.Formats);
        await using var connection = await bed.Source.OpenConnectionAsync(Cancellation);
        await using var registering = await connection.BeginTransactionAsync(Cancellation);
        await RunAsync(connection, "SELECT value FROM settings WHERE key = 'engine.format' FOR SHARE");
        await RunAsync(
            connection,
            "INSERT INTO runners (id, silo, process_id, started_at, expires_at) VALUES (gen_random_uuid(), 'old', 1, now(), now() + "
                + "interval '1 min')"
        );

        var raise = next.RaiseFormatAsync(Cancellation);
        await Rows.BecomeAsync(bed.Source, Waiting, 1L);
        await registering.CommitAsync(Cancellation);

        Assert.False(await raise);
        Assert.Equal(1, await bed.ScalarAsync<int>($"SELECT value::int FROM settings WHERE key = 'engine.format'"));
    }

    private static (IRunnerTable Table, WrittenFormat Written) Release(StorageBed bed, StateFormats formats)
    {
        var written = new WrittenFormat(formats);
        return (new RunnerTable(bed.Source, new FormatTable(bed.Source, formats, written)), written);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
