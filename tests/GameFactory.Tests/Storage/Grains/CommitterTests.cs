using GameFactory.Engine;
using GameFactory.Storage;
using GameFactory.Storage.Grains;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Orleans.Storage;

namespace GameFactory.Tests.Storage.Grains;

/// <summary>What becomes of each write of a group, however the database answers.</summary>
public sealed class CommitterTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly StorageMetrics _metrics = new();
    private readonly FakeWriterConnection _connection = new();
    private readonly Committer _committer;

    public CommitterTests() =>
        _committer = new Committer(_connection, new StorageOptions(), _metrics, _time, NullLogger<Committer>.Instance);

    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync();
        _metrics.Dispose();
    }

    [Fact]
    public async Task A_committed_group_ends_every_write_under_its_next_version()
    {
        var writes = Writes(null, 4);

        await CommitAsync(writes);

        Assert.Equal(["1", "5"], writes.Select(write => write.Etag));
        await Task.WhenAll(writes.Select(write => write.Done));
        Assert.Single(_connection.Groups);
    }

    [Fact]
    public async Task A_version_conflict_fails_that_write_alone()
    {
        var writes = Writes(1, 2, 3);
        _connection.Stored[writes[1]] = 7;

        await CommitAsync(writes);

        await writes[0].Done;
        await writes[2].Done;
        var stale = await Assert.ThrowsAsync<InconsistentStateException>(() => writes[1].Done);
        Assert.Equal(("7", "2"), (stale.StoredEtag, stale.CurrentEtag));
    }

    [Fact]
    public async Task A_conflict_and_bad_data_in_one_group_fail_one_write_each()
    {
        var writes = Writes(1, 2, 3, 4);
        _connection.Stored[writes[0]] = 9;
        _connection.Refusals[writes[2]] = PostgresErrorCodes.CheckViolation;

        await CommitAsync(writes);

        await Assert.ThrowsAsync<InconsistentStateException>(() => writes[0].Done);
        await Assert.ThrowsAsync<WriteRejectedException>(() => writes[2].Done);
        Assert.Equal([writes[1], writes[3]], _connection.Written);
    }

    [Fact]
    public async Task A_group_of_losers_alone_writes_nothing()
    {
        var writes = Writes(1, 2);
        _connection.Stored[writes[0]] = _connection.Stored[writes[1]] = null;

        await CommitAsync(writes);

        Assert.All(writes, write => Assert.IsType<InconsistentStateException>(write.Done.Exception!.InnerException));
        Assert.Empty(_connection.Written);
    }

    [Fact]
    public async Task Bad_data_is_cut_out_until_the_culprit_stands_alone()
    {
        var writes = Writes([.. Enumerable.Repeat<int?>(1, 16)]);
        _connection.Refusals[writes[11]] = PostgresErrorCodes.StringDataRightTruncation;

        await CommitAsync(writes);

        var error = await Assert.ThrowsAsync<WriteRejectedException>(() => writes[11].Done);
        Assert.Contains(PostgresErrorCodes.StringDataRightTruncation, error.Message, StringComparison.Ordinal);
        Assert.Equal(writes.Where(write => write != writes[11]), _connection.Written);
        await Task.WhenAll(writes.Where(write => write != writes[11]).Select(write => write.Done));
    }

    [Fact]
    public async Task Two_culprits_are_both_found()
    {
        var writes = Writes([.. Enumerable.Repeat<int?>(1, 7)]);
        _connection.Refusals[writes[0]] = PostgresErrorCodes.CheckViolation;
        _connection.Refusals[writes[6]] = PostgresErrorCodes.NotNullViolation;

        await CommitAsync(writes);

        Assert.Equal([0, 6], Enumerable.Range(0, 7).Where(place => writes[place].Done.IsFaulted));
    }

    [Theory]
    [InlineData(PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData(PostgresErrorCodes.DivisionByZero)]
    public async Task A_write_whose_rows_are_gone_is_told_so(string code)
    {
        var writes = Writes(1, 2);
        _connection.Refusals[writes[1]] = code;

        await CommitAsync(writes);

        await Assert.ThrowsAsync<ParentGoneException>(() => writes[1].Done);
        await writes[0].Done;
    }

    [Fact]
    public async Task A_lost_connection_leaves_all_unknown_and_repeats_none()
    {
        var writes = Writes(1, 2);
        _connection.Answers.Enqueue(new NpgsqlException("Exception while reading from stream"));

        await CommitAsync(writes);

        Assert.All(writes, write => Assert.IsType<WriteOutcomeUnknownException>(write.Done.Exception!.InnerException));
        Assert.Single(_connection.Groups);
        Assert.False(_connection.IsOpen);
    }

    [Fact]
    public async Task An_ended_session_may_have_committed()
    {
        var writes = Writes(1);
        _connection.Answers.Enqueue(new PostgresException("terminating connection", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown));

        await CommitAsync(writes);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => writes[0].Done);
    }

    [Fact]
    public async Task What_the_database_refuses_for_reasons_of_its_own_is_not_done()
    {
        var writes = Writes(1, 2);
        _connection.Answers.Enqueue(Error(PostgresErrorCodes.DiskFull));

        await CommitAsync(writes);

        Assert.All(writes, write => Assert.IsType<WriteNotDoneException>(write.Done.Exception!.InnerException));
        Assert.False(_connection.IsOpen);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.LockNotAvailable)]
    public async Task A_group_that_met_another_is_written_again(string code)
    {
        var writes = Writes(1, 2);
        _connection.Answers.Enqueue(Error(code));
        _connection.Answers.Enqueue(Error(code));

        var committing = _committer.CommitAsync(writes);
        Assert.False(committing.IsCompleted);
        Wait(committing);

        await committing;
        await Task.WhenAll(writes.Select(write => write.Done));
        Assert.Equal(3, _connection.Groups.Count);
    }

    [Fact]
    public async Task But_not_for_ever()
    {
        var writes = Writes(1);
        for (var n = 0; n < 100; n++)
        {
            _connection.Answers.Enqueue(Error(PostgresErrorCodes.DeadlockDetected));
        }

        var committing = _committer.CommitAsync(writes);
        Wait(committing);

        await committing;
        await Assert.ThrowsAsync<WriteNotDoneException>(() => writes[0].Done);
        Assert.Equal(21, _connection.Groups.Count);
    }

    [Fact]
    public async Task A_database_that_comes_back_in_time_gets_the_group()
    {
        var writes = Writes(1);
        _connection.Away = 3;

        var committing = _committer.CommitAsync(writes);
        Wait(committing);

        await committing;
        await writes[0].Done;
    }

    [Fact]
    public async Task One_that_stays_away_fails_the_group_with_nothing_written()
    {
        var writes = Writes(1, 2);
        _connection.Away = int.MaxValue;

        var committing = _committer.CommitAsync(writes);
        Wait(committing);

        await committing;
        Assert.All(writes, write => Assert.IsType<WriteNotDoneException>(write.Done.Exception!.InnerException));
        Assert.Empty(_connection.Groups);
    }

    [Fact]
    public async Task A_fault_of_the_writer_itself_leaves_no_grain_waiting()
    {
        var writes = Writes(1, 2);
        _connection.Fault = new InvalidOperationException("A statement is missing.");

        await CommitAsync(writes);

        Assert.All(writes, write => Assert.IsType<WriteOutcomeUnknownException>(write.Done.Exception!.InnerException));
        Assert.False(_connection.IsOpen);

        _connection.Fault = null;
        var next = Writes(3);
        await CommitAsync(next);
        await next[0].Done;
    }

    /// <summary>Nothing of it waits for time to pass.</summary>
    private async Task CommitAsync(FakeWrite[] writes)
    {
        var committing = _committer.CommitAsync(writes);
        Assert.True(committing.IsCompleted);
        await committing;
    }

    private void Wait(Task committing)
    {
        for (var pause = 0; pause < 1000 && !committing.IsCompleted; pause++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
        }
    }

    private static FakeWrite[] Writes(params int?[] versions) => [.. versions.Select((version, place) => new FakeWrite(place, version))];

    private static PostgresException Error(string code) => new("refused", "ERROR", "ERROR", code);
}
