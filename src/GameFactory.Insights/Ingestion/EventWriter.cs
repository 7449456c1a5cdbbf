using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary>Takes requests from the queue and writes them in micro-batches, each request answered after its commit.</summary>
internal sealed partial class EventWriter(
    EventQueue queue,
    NpgsqlDataSource database,
    EventPartitions partitions,
    IOptions<IngestionOptions> options,
    TimeProvider time,
    ILogger<EventWriter> logger
) : BackgroundService
{
    private const int MostTries = 4;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // What was taken is still written; the loops end when the queue is empty.
        queue.Close();
        if (ExecuteTask is { } loops)
        {
            await loops.WaitAsync(cancellationToken);
        }

        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Writers).Select(_ => Task.Run(LoopAsync, CancellationToken.None)));

    private async Task LoopAsync()
    {
        // Each writer of each process marks days in a lane of its own.
        var flush = new EventFlush((short)System.Security.Cryptography.RandomNumberGenerator.GetInt32(short.MaxValue), time);
        NpgsqlConnection? connection = null;
        while (await queue.WaitAsync())
        {
            var batches = await GatherAsync();
            if (batches.Count == 0)
            {
                continue;
            }

            try
            {
                connection ??= await database.OpenConnectionAsync();
                await WriteAsync(
                    flush,
                    connection,
                    [.. batches.SelectMany(batch => batch.Events, (batch, item) => new StagedEvent(batch, item))]
                );
                batches.ForEach(batch => batch.Committed());
            }
            catch (Exception e)
            {
                // Whatever it was: whether the commit happened may be unknown, so the client is told to send again, and what is there
                // already is a duplicate. A writer that ended instead would leave every later request without an answer.
                LogAway(logger, e, batches.Sum(batch => batch.Events.Count));
                batches.ForEach(batch => batch.Lost());
                if (connection is not null)
                {
                    await connection.DisposeAsync();
                    connection = null;
                }
            }
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task<List<EventBatch>> GatherAsync()
    {
        var (batches, events) = (new List<EventBatch>(), 0);
        Task? linger = null;
        while (events < options.Value.FlushEvents)
        {
            if (queue.TryTake() is { } batch)
            {
                batches.Add(batch);
                events += batch.Events.Count;
                continue;
            }

            linger ??= Task.Delay(options.Value.Linger, time);
            var more = queue.WaitAsync().AsTask();
            if (await Task.WhenAny(more, linger) == linger || !await more)
            {
                break;
            }
        }

        return batches;
    }

    private async Task WriteAsync(EventFlush flush, NpgsqlConnection connection, List<StagedEvent> events)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await partitions.EnsureAsync(
                    events.Select(e => DateOnly.FromDateTime(e.Event.Timestamp)).Distinct(),
                    CancellationToken.None
                );
                await flush.WriteAsync(connection, events, CancellationToken.None);
                return;
            }
            catch (PostgresException e) when (attempt < MostTries && IsWorthAnotherTry(e))
            {
                partitions.Forget();
            }
            catch (PostgresException e) when (IsDataError(e))
            {
                if (events.Count == 1)
                {
                    await PutAsideAsync(connection, events[0], e);
                    return;
                }

                // One of them is the culprit; the others shall not wait for it.
                await WriteAsync(flush, connection, events[..(events.Count / 2)]);
                await WriteAsync(flush, connection, events[(events.Count / 2)..]);
                return;
            }
        }
    }

    private async Task PutAsideAsync(NpgsqlConnection connection, StagedEvent culprit, PostgresException error)
    {
        var (batch, item) = culprit;
        var isGone = error.SqlState == PostgresErrorCodes.ForeignKeyViolation;
        LogPoison(logger, item.Id, batch.Game, error.MessageText);
        await using var command = new NpgsqlCommand(
            "INSERT INTO analytics_poison_events (id, game_id, event, error) VALUES ($1, $2, $3, $4)",
            connection
        );
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = item.Id });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch.Game });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = item.ToString() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"{error.SqlState}: {error.MessageText}" });
        await command.ExecuteNonQueryAsync();
        batch.Refuse(
            isGone ? new EventRejection(item.Index, item.Id.ToString(), "game_gone", null, "The game was deleted.")
            : IsTooOld(error)
                ? new EventRejection(item.Index, item.Id.ToString(), "too_old", "timestamp", "The month of timestamp left the database.")
            : new EventRejection(item.Index, item.Id.ToString(), "refused", null, "The database refused the event.")
        );
        if (IsTooOld(error))
        {
            // Another process retired the month; from here on such events end before the queue.
            await partitions.ReadFloorAsync(CancellationToken.None);
        }
    }

    private static bool IsTooOld(PostgresException e) =>
        e.SqlState == PostgresErrorCodes.CheckViolation && e.ConstraintName is null or EventPartitions.ClosedConstraint;

    private static bool IsDataError(PostgresException e) =>
        e.SqlState.StartsWith("22", StringComparison.Ordinal) || e.SqlState.StartsWith("23", StringComparison.Ordinal);

    // A check violation without a constraint's name: there is no partition for the row.
    private static bool IsWorthAnotherTry(PostgresException e) =>
        e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable
        || (e.SqlState == PostgresErrorCodes.CheckViolation && e.ConstraintName is null);
}
