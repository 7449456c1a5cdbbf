using GameFactory.Storage.Grains;
using Npgsql;

namespace GameFactory.Tests.Storage.Grains;

/// <summary>A database in memory: refuses what its test says, whoever else is in the group.</summary>
internal sealed class FakeWriterConnection : IWriterConnection
{
    /// <summary>What is stored where it is not what the write has read.</summary>
    public Dictionary<PendingWrite, int?> Stored { get; } = [];

    public Dictionary<PendingWrite, string> Refusals { get; } = [];

    /// <summary>Answers to the next groups, before anything else is looked at.</summary>
    public Queue<Exception> Answers { get; } = new();

    public List<PendingWrite[]> Groups { get; } = [];

    public List<PendingWrite> Written { get; } = [];

    /// <summary>How often it cannot be opened.</summary>
    public int Away { get; set; }

    public Exception? Fault { get; set; }

    public bool IsOpen { get; private set; }

    public Task OpenAsync(CancellationToken cancellationToken)
    {
        if (Away > 0)
        {
            Away--;
            return Task.FromException(new NpgsqlException("Connection refused"));
        }

        IsOpen = true;
        return Task.CompletedTask;
    }

    public Task<GroupResult> WriteAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        Groups.Add(writes.ToArray());
        if (Fault is { } fault)
        {
            throw fault;
        }

        var answer =
            Answers.TryDequeue(out var error) ? error
            : Groups[^1].Any(Stored.ContainsKey) ? Error(PostgresErrorCodes.InvalidArgumentForPowerFunction)
            : Refused(Groups[^1]);
        return Task.FromResult(Result(answer, Groups[^1]));
    }

    public Task<GroupResult> WriteWinnersAsync(
        ReadOnlyMemory<PendingWrite> writes,
        List<PendingWrite> winners,
        List<(PendingWrite Write, int? Stored)> losers
    )
    {
        winners.AddRange(writes.ToArray().Where(write => !Stored.ContainsKey(write)));
        losers.AddRange(writes.ToArray().Where(Stored.ContainsKey).Select(write => (write, Stored[write])));
        return Task.FromResult(Result(Refused(winners), winners));
    }

    public ValueTask CloseAsync()
    {
        IsOpen = false;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private PostgresException? Refused(IEnumerable<PendingWrite> writes) =>
        writes.FirstOrDefault(Refusals.ContainsKey) is { } culprit ? Error(Refusals[culprit]) : null;

    private static PostgresException Error(string code) => new("refused", "ERROR", "ERROR", code);

    private GroupResult Result(Exception? error, IEnumerable<PendingWrite> writes)
    {
        if (error is not null)
        {
            return GroupResult.Of(error);
        }

        Written.AddRange(writes);
        return GroupResult.Committed;
    }
}
