using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Insights.Metrics;
using GameFactory.Storage;
using GameFactory.Storage.Grains;
using Npgsql;

namespace GameFactory.IntegrationTests.Storage;

/// <summary>The pool of a server hands sessions on as they are: whoever leaves something in one would leave it to the next.</summary>
public sealed class SharedSessionTests : IAsyncLifetime
{
    private const string Lock = "shared sessions";
    private NpgsqlDataSource _pool = null!;
    private NpgsqlDataSource _other = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var database = await Postgres.CloneAsync();
        _pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { NoResetOnClose = true, MaxPoolSize = 1 });
        _other = NpgsqlDataSource.Create(database);
    }

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task The_settings_of_a_writer_end_with_its_connection()
    {
        var writer = new WriterConnection(_pool, new StorageOptions { ServiceId = "test" }, new EngineClock(TimeProvider.System));
        await writer.OpenAsync(Cancelled);
        await writer.CloseAsync();

        Assert.Equal(
            "on/0",
            await ScalarAsync<string>("SELECT current_setting('enable_seqscan') || '/' || current_setting('lock_timeout')")
        );
    }

    [Fact]
    public async Task The_settings_of_a_rollup_end_with_its_lock()
    {
        await using (var held = await SessionLock.TakeAsync(_pool, Lock, Cancelled))
        {
            await new RollupSession(held).BeginAsync(Cancelled);
        }

        Assert.Equal(
            "on/0",
            await ScalarAsync<string>(
                "SELECT current_setting('enable_mergejoin') || '/' || count(*) FROM pg_settings WHERE source = 'session' AND name = "
                    + "'work_mem'"
            )
        );
    }

    [Fact]
    public async Task A_lock_is_one_holders_until_it_is_given_back()
    {
        await using (await SessionLock.TakeAsync(_pool, Lock, Cancelled))
        {
            Assert.Null(await SessionLock.TryTakeAsync(_other, Lock, Cancelled));
        }

        await using var taken = await SessionLock.TryTakeAsync(_other, Lock, Cancelled);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Whoever_stops_waiting_for_a_lock_leaves_no_session_that_may_have_it()
    {
        var before = await ScalarAsync<int>("SELECT pg_backend_pid()");
        await using (await SessionLock.TakeAsync(_other, Lock, Cancelled))
        {
            using var patience = new CancellationTokenSource();
            var waiting = SessionLock.TakeAsync(_pool, Lock, patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.NotEqual(before, await ScalarAsync<int>("SELECT pg_backend_pid()"));
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _pool.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
