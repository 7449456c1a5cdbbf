using System.Collections.Concurrent;
using System.Threading.Channels;
using GameFactory.LocalForge.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GameFactory.LocalForge.Runner;

/// <summary>Runs what was dispatched, a few at once. What an earlier process left unfinished is run again as the next attempt.</summary>
internal sealed partial class RunQueue(
    ForgeCatalogue catalogue,
    RunExecution execution,
    LocalForgeOptions options,
    TimeProvider time,
    ILogger<RunQueue> logger
) : BackgroundService
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(30);

    private readonly Channel<long> _queued = Channel.CreateUnbounded<long>();
    private readonly ConcurrentDictionary<long, ActiveRun> _running = new();

    /// <summary>Saves the run and queues it; durable when it returns.</summary>
    public async Task EnqueueAsync(RunRecord run)
    {
        await catalogue.SaveAsync(run, CancellationToken.None);
        _queued.Writer.TryWrite(run.Id);
    }

    /// <summary>False when the run has ended already.</summary>
    public async Task<bool> CancelAsync(long id)
    {
        if (_running.TryGetValue(id, out var running))
        {
            await running.StopAsync();
            return true;
        }

        if (catalogue.Run(id) is not { Status: RunStatus.Queued } run)
        {
            return false;
        }

        await EndAsync(run, RunStatus.Cancelled, CancellationToken.None);
        return true;
    }

    /// <summary>Cancels the runs of a repository that is going away and returns when none is at work any more.</summary>
    public async Task EndAllAsync(long repositoryId)
    {
        foreach (var run in catalogue.RunsOf(repositoryId).Where(run => run.Status != RunStatus.Completed))
        {
            await CancelAsync(run.Id);
            if (_running.TryGetValue(run.Id, out var running))
            {
                // Again: it may have come to work after the cancel looked for it.
                await running.StopAsync();
                await running.Ended.Task;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var run in catalogue.UnfinishedRuns.ToList())
        {
            var interrupted = run.Status == RunStatus.InProgress;
            await EnqueueAsync(interrupted ? run with { Status = RunStatus.Queued, Attempt = run.Attempt + 1, StartedAt = null } : run);
        }

        await Task.WhenAll(
            Enumerable.Range(0, options.MaxConcurrentRuns).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken))
        );
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in _queued.Reader.ReadAllAsync(stoppingToken))
        {
            if (catalogue.Run(id) is { Status: RunStatus.Queued } run)
            {
                await RunAsync(run, stoppingToken);
            }
        }
    }

    private async Task RunAsync(RunRecord run, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        stop.CancelAfter(s_limit);
        var active = new ActiveRun(stop);
        if (!_running.TryAdd(run.Id, active))
        {
            return;
        }

        try
        {
            await catalogue.SaveAsync(await execution.RunAsync(run, stop.Token), CancellationToken.None);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            await EndAsync(run, RunStatus.Cancelled, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The run ends as failed and the queue goes on: one broken commit must not stop the runner.
            LogRunBroke(run.Id, exception);
            await EndAsync(run, RunStatus.Failure, stoppingToken);
        }
        finally
        {
            _running.TryRemove(run.Id, out _);
            active.Ended.SetResult();
        }
    }

    private Task EndAsync(RunRecord run, string conclusion, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        run = catalogue.Run(run.Id) ?? run;
        return catalogue.SaveAsync(
            run with
            {
                Status = RunStatus.Completed,
                Conclusion = conclusion,
                StartedAt = run.StartedAt ?? now,
                CompletedAt = now,
            },
            cancellationToken
        );
    }
}
