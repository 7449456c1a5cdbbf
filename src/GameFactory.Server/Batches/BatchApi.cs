using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Server.Learning;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>Takes requests about batches for every protocol: checks them, hands commands to the grain, reads rows.</summary>
internal sealed class BatchApi(IGrainFactory grains, BatchQueries batches, LogQueries logs, AdvisedConstraints advised)
{
    private static readonly string[] s_statuses = ["pending", "running", "completed", "failed", "cancelled"];

    public async Task<BatchView> CreateAsync(NewBatch request, CancellationToken cancellationToken)
    {
        var requestId = RequestIds.Check(request.RequestId);
        var id = RequestIds.BatchOf(requestId);
        var spec = await AdvisedAsync(request, BatchCheck.Check(request), cancellationToken);
        if (await batches.FindAsync(id, cancellationToken) is null)
        {
            await advised.CheckBansAsync(spec, cancellationToken);
        }

        Accepted(await grains.GetGrain<IBatchGrain>(id).CreateAsync(spec), $"batch {id}");
        var batch = await GetAsync(id, cancellationToken);
        if (!request.Start || batch.Status != "pending")
        {
            return batch;
        }

        // Under the same request id a repeated create gets the same answer to its start as well.
        Accepted(await grains.GetGrain<IBatchGrain>(id).CommandAsync(new BatchCommand(BatchCommandKind.Start, requestId)), $"batch {id}");
        return await GetAsync(id, cancellationToken);
    }

    // A repeat gets the batch that the first one made, whatever was learned or banned meanwhile: the grain knows it by the constraints asked for.
    private async Task<BatchSpec> AdvisedAsync(NewBatch request, BatchSpec asked, CancellationToken cancellationToken)
    {
        if (!request.FromLearning)
        {
            return asked;
        }

        var advice = await advised.ForAsync(asked.Constraints, [.. asked.GenreMix.Select(share => share.Genre)], asked.Simulated, cancellationToken);
        var spec = BatchCheck.Check(request with { Constraints = advice.Constraints });
        return spec with { AskedConstraints = asked.Constraints, Notes = advice.Evidence };
    }

    public async Task<CommandReceipt> CommandAsync(string id, BatchCommandKind kind, string? requestId, bool withRepositories = false)
    {
        var batch = Paging.Id(id);
        var request = RequestIds.Check(requestId);
        if (withRepositories && kind != BatchCommandKind.Delete)
        {
            throw RequestException.Invalid("withRepositories", "goes with a delete only; leave it out");
        }

        var answer = await grains.GetGrain<IBatchGrain>(batch).CommandAsync(new BatchCommand(kind, request, withRepositories));
        if (IsUnknown(answer) && await batches.FindAsync(batch, CancellationToken.None) is not null)
        {
            throw ReadOnly($"Batch {batch}");
        }

        Accepted(answer, $"batch {batch}");
        return new CommandReceipt(batch, kind.ToString().ToLowerInvariant(), request, kind == BatchCommandKind.Delete ? "being deleted" : null);
    }

    public Task<IReadOnlyList<BatchView>> ListAsync(string? status, int limit, CancellationToken cancellationToken) =>
        batches.ListAsync(Paging.OneOf(status, s_statuses, "status"), Paging.Limit(limit, 20, 200), cancellationToken);

    public Task<BatchView> GetAsync(string id, CancellationToken cancellationToken) => GetAsync(Paging.Id(id), cancellationToken);

    public async Task<BatchView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await batches.FindAsync(id, cancellationToken) ?? throw RequestException.NotFound($"There is no batch {id}.");

    public async Task<LogPage> LogsAsync(string id, string? level, string? before, int limit, CancellationToken cancellationToken)
    {
        var batch = await GetAsync(id, cancellationToken);
        var filter = new LogFilter(batch.Id, Game: null, Paging.OneOf(level, LogFilter.Levels, "level"));
        return await LogPage.ReadAsync(logs, filter, before, limit, cancellationToken);
    }

    /// <summary>No grain ever was under the id, and none was deleted there.</summary>
    internal static bool IsUnknown(CommandAnswer answer) => answer is { Result: CommandResult.NotFound, Reason: null };

    /// <summary>Rows without a grain came with a database that another program wrote.</summary>
    internal static RequestException ReadOnly(string target) =>
        RequestException.Refused($"{target} is an adopted record, taken over with a database of another program: it can be read, but no command moves it.");

    internal static void Accepted(CommandAnswer answer, string target)
    {
        switch (answer.Result)
        {
            case CommandResult.NotFound: throw RequestException.NotFound(answer.Reason ?? $"There is no {target}.");
            case CommandResult.Refused: throw RequestException.Refused(answer.Reason ?? "No reason was given.");
        }
    }
}
