using System.Globalization;
using GameFactory.Database.Sql;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Pipeline.Step12PostLaunch;
using GameFactory.Server.Learning;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Server.Batches;

/// <summary>
/// Takes requests about batches for every protocol: checks them, hands commands to the grain, reads rows. A read never wakes a grain.
/// </summary>
internal sealed class BatchApi(
    IGrainFactory grains,
    NpgsqlDataSource database,
    LogApi logs,
    AdvisedConstraints advised,
    BatchCheck check,
    StepPlan plan,
    IOptions<PostLaunchOptions> observation
)
{
    private static readonly string s_batches = SqlFile.Beside<BatchApi>("batches.sql");

    public async Task<BatchReply> CreateAsync(NewBatch request, string? requestId, CancellationToken cancellationToken)
    {
        requestId = RequestIds.Check(requestId);
        var id = RequestIds.BatchOf(requestId);
        var spec = await AdvisedAsync(request, check.Check(request), cancellationToken);
        if (await FindAsync(id, cancellationToken) is null)
        {
            await advised.CheckBansAsync(spec, cancellationToken);
        }

        CommandReply.Accepted(await grains.GetGrain<IBatchGrain>(id).CreateAsync(spec), $"batch {id}");
        var batch = await GetAsync(id, cancellationToken);
        if (!request.Start || batch.Status != "pending")
        {
            return batch;
        }

        // Under the same request id a repeated create gets the same answer to its start as well.
        CommandReply.Accepted(
            await grains.GetGrain<IBatchGrain>(id).CommandAsync(new BatchCommand(BatchCommandKind.Start, requestId)),
            $"batch {id}"
        );
        return await GetAsync(id, cancellationToken);
    }

    public async Task<CommandReply> CommandAsync(
        string id,
        BatchCommandKind kind,
        string? requestId,
        bool withRepositories,
        CancellationToken cancellationToken
    )
    {
        var batch = RequestFields.Id(id);
        var request = RequestIds.Check(requestId);
        if (withRepositories && kind != BatchCommandKind.Delete)
        {
            throw RequestException.Invalid("withRepositories", "goes with a delete only; leave it out");
        }

        var answer = await grains.GetGrain<IBatchGrain>(batch).CommandAsync(new BatchCommand(kind, request, withRepositories));
        if (CommandReply.IsUnknown(answer) && await FindAsync(batch, cancellationToken) is not null)
        {
            throw CommandReply.ReadOnly($"Batch {batch}");
        }

        CommandReply.Accepted(answer, $"batch {batch}");
        return new CommandReply(batch, Words.Of(kind), request, kind == BatchCommandKind.Delete ? "being deleted" : null);
    }

    /// <summary>A page of batches, newest first.</summary>
    public async Task<BatchesReply> ListAsync(BatchQuery query, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(query.Limit, 20, 200);
        var after = Paging.Place(query.Cursor, "cursor", Place);
        var part = string.IsNullOrEmpty(query.Text) ? null : $"%{RequestFields.LikeText(query.Text)}%";
        object?[] parameters =
        [
            null,
            RequestFields.OneOf(query.Status, BatchStatuses.All, "status"),
            limit,
            plan.Count,
            part,
            after?.At.UtcDateTime,
            after?.Id,
        ];
        var batches = await database.ReadAsync(s_batches, parameters, Read, cancellationToken);
        return new BatchesReply(
            batches,
            batches.Count < limit ? null : Paging.Cursor(batches[^1].CreatedAt.UtcTicks, batches[^1].Id.ToString("N"))
        );
    }

    public Task<BatchReply> GetAsync(string id, CancellationToken cancellationToken) => GetAsync(RequestFields.Id(id), cancellationToken);

    public async Task<BatchReply> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? throw RequestException.NotFound($"There is no batch {id}.");

    public async Task<BatchReply?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_batches, [id, null, 1, plan.Count, null, null, null], Read, cancellationToken)).SingleOrDefault();

    public async Task<LogsReply> LogsAsync(string id, string? level, string? before, int? limit, CancellationToken cancellationToken) =>
        await logs.PageAsync(
            new LogFilter(Batch: (await GetAsync(id, cancellationToken)).Id, Game: null, level),
            before,
            limit,
            cancellationToken
        );

    private static (DateTimeOffset At, Guid Id)? Place(string ticks, string id) =>
        long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
        && at >= 0
        && at <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParseExact(id, "N", out var known)
            ? (new DateTimeOffset(at, TimeSpan.Zero), known)
            : null;

    private BatchReply Read(NpgsqlDataReader row)
    {
        var batch = BatchReply.Read(row);
        return batch with { ObservationDays = Observation.Of(batch.Constraints, observation.Value).Days };
    }

    // A repeat gets the batch that the first one made, whatever was learned or banned meanwhile: the grain knows it by the constraints
    // asked for.
    private async Task<BatchSpec> AdvisedAsync(NewBatch request, BatchSpec asked, CancellationToken cancellationToken)
    {
        if (!request.FromLearning)
        {
            return asked;
        }

        var advice = await advised.ForAsync(
            asked.Constraints,
            [.. asked.GenreMix.Select(share => share.Genre)],
            asked.Simulated,
            cancellationToken
        );
        var spec = check.Check(request with { Constraints = advice.Constraints });
        return spec with { AskedConstraints = asked.Constraints, Notes = advice.Evidence };
    }
}
