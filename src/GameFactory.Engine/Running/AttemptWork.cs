using System.Diagnostics;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Running;

/// <summary>One attempt, from the order to the accepted report: the spine of the engine.</summary>
internal sealed partial class AttemptWork(
    StepCatalog catalog,
    GrainReferences grains,
    IStepReader reader,
    ArtifactDocuments documents,
    CpuSlots cpu,
    EngineClock clock,
    TimeProvider local,
    IOptions<StepRunnerOptions> options,
    IServiceProvider services,
    ILogger<AttemptWork> log)
{
    private static readonly TimeSpan StopFloor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReportFloor = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ReportCeiling = TimeSpan.FromSeconds(5);

    private readonly IFileCommitter? _committer = (IFileCommitter?)services.GetService(typeof(IFileCommitter));

    /// <summary>Does the work; null when the attempt was stopped or turned out not to be current: then there is nothing to report.</summary>
    public async Task<StepOutcome?> PerformAsync(RunningAttempt running, CancellationToken stopping)
    {
        StepContext? context = null;
        try
        {
            running.Stopped.ThrowIfCancellationRequested();
            if (running.Order.MustVerify && !await HeartbeatAsync(running, stopping))
            {
                return null;
            }

            var step = catalog[running.Order.Attempt.Step];
            using var activity = StartActivity(running.Order);
            context = Load(running.Order);
            var outcome = ReportRules.Check(await RunAsync(step, context, running.Order, running.Stopped));
            return running.Stopped.IsCancellationRequested ? null : outcome;
        }
        catch (OperationCanceledException) when (running.Stopped.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            LogStopped(running.Order.Game.Id, running.Order.Attempt.Step, running.Id);
            return null;
        }
        finally
        {
            Clean(context);
        }
    }

    /// <summary>The one place where an exception becomes an outcome.</summary>
    private async Task<StepOutcome> RunAsync(IStep step, StepContext context, AttemptOrder order, CancellationToken stopped)
    {
        using var slot = step.NeedsCpu ? await cpu.TakeAsync(stopped) : null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        limit.CancelAfter(step.Timeout);
        try
        {
            if (order.RewindsBranch && _committer is { } committer)
            {
                await committer.RewindAsync(context, order.Game.GithubRepo!, limit.Token);
            }

            var outcome = await step.RunAsync(context, limit.Token).WaitAsync(step.Timeout + StopFloor, local, CancellationToken.None);

            // The processor is the step's alone: a slow store or push keeps no other step from it.
            slot?.Dispose();

            // The step's time is over only for the step: a store that is away has limits of its own, and is no fault of the step.
            outcome = await documents.KeepAsync(outcome, stopped);
            return outcome is StepOutcome.Completed { Files.Count: > 0 } completed ? await CommitAsync(step, context, completed, limit.Token) : outcome;
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException && limit.IsCancellationRequested)
        {
            // Asked to stop, or left behind: what goes on regardless of its token can change nothing, its effects are fenced.
            return new StepOutcome.Retry($"The attempt took longer than {step.Timeout.TotalSeconds:0} s.");
        }
        catch (Exception error) when (Faults.WaitFor(error) is { } wait)
        {
            LogOutage(context.Game, context.Step, error);
            var until = wait.After is { } after ? clock.GetUtcNow() + after : default;
            return new StepOutcome.Snoozed(wait.Reason, until) { Detail = error.Message };
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogFailed(context.Game, context.Step, error);
            return new StepOutcome.Retry($"{error.GetType().Name}: {error.Message}") { Log = error.ToString() };
        }
    }

    private async Task<StepOutcome> CommitAsync(IStep step, StepContext context, StepOutcome.Completed completed, CancellationToken cancellationToken)
    {
        var repository = completed.Facts.Game?.GithubRepo ?? context.Fields.GithubRepo;
        if (_committer is null || repository is null)
        {
            return new StepOutcome.Failed($"Step {step.Number} has files to commit but the game has no repository.");
        }

        var commit = await _committer.CommitAsync(context, repository, step.Name, completed.Files, cancellationToken);
        return commit is null
            ? new StepOutcome.Retry("Another attempt moved the branch meanwhile.")
            : completed with { Commit = commit.Commit, Tree = commit.Tree, Files = [] };
    }

    /// <summary>Repeats until the game has accepted the report or called it stale: what was done must not be lost to a hiccup.</summary>
    public async Task ReportAsync(RunningAttempt running, StepOutcome outcome, CancellationToken stopping)
    {
        var delay = ReportFloor;
        while (true)
        {
            try
            {
                await grains[running.Order.Game.Id].ReportAsync(running.Id, outcome);
                return;
            }
            catch (WriteRejectedException refused) when (outcome is not StepOutcome.Failed)
            {
                // Repeated it would be refused for ever, and the next attempt would report the same.
                LogRefused(running.Order.Game.Id, running.Order.Attempt.Step, refused);
                outcome = ReportRules.Check(new StepOutcome.Failed($"The report cannot be stored: {refused.Message}"));
                continue;
            }
            catch (Exception error) when (!stopping.IsCancellationRequested && error is not OutOfMemoryException)
            {
                LogReportAgain(running.Order.Game.Id, running.Order.Attempt.Step, error);
            }

            await Task.Delay(delay, local, stopping);
            delay = delay * 2 < ReportCeiling ? delay * 2 : ReportCeiling;
        }
    }

    private async Task<bool> HeartbeatAsync(RunningAttempt running, CancellationToken stopping)
    {
        var delay = ReportFloor;
        while (true)
        {
            try
            {
                return await grains[running.Order.Game.Id].HeartbeatAsync(running.Id);
            }
            catch (Exception error) when (!stopping.IsCancellationRequested && error is not OutOfMemoryException)
            {
                LogReportAgain(running.Order.Game.Id, running.Order.Attempt.Step, error);
            }

            await Task.Delay(delay, local, stopping);
            delay = delay * 2 < ReportCeiling ? delay * 2 : ReportCeiling;
        }
    }

    private StepContext Load(AttemptOrder order)
    {
        var game = order.Game;
        var folder = Path.Combine(options.Value.WorkRoot, order.Attempt.Id.ToString());
        return new StepContext
        {
            Game = game.Id,
            Batch = game.Batch,
            Index = game.Index,
            Seed = game.Seed,
            Genre = game.Genre,
            Run = game.Run,
            Step = order.Attempt.Step,
            Attempt = order.Attempt.Id,
            Retry = order.Step.Retries,
            Checkpoint = order.Step.Checkpoint,
            StartedAt = order.Step.StartedAt,
            Findings = order.Step.Findings ?? [],
            Fields = new GameFields
            {
                Name = game.Name,
                Slug = game.Slug,
                GithubRepo = game.GithubRepo,
                GithubRepoUrl = game.GithubRepoUrl,
                SelectedTemplate = game.SelectedTemplate,
                Published = game.Released,
            },
            HeadCommit = game.HeadCommit,
            Simulated = game.Simulated,
            WorkFolder = new Lazy<string>(() => Directory.CreateDirectory(folder).FullName),
            Time = clock,
            Reader = reader,
        };
    }

    private void Clean(StepContext? context)
    {
        if (context is null || !context.WorkFolder.IsValueCreated)
        {
            return;
        }

        try
        {
            Directory.Delete(context.WorkFolder.Value, recursive: true);
        }
        catch (IOException error)
        {
            LogNotCleaned(context.WorkFolder.Value, error);
        }
    }

    private static Activity? StartActivity(AttemptOrder order)
    {
        var activity = EngineTracing.Start($"step {StepNames.Of(order.Attempt.Step)}", order.Game.Trace);
        activity?.SetTag("batch.id", order.Game.Batch.ToString());
        activity?.SetTag("game.id", order.Game.Id.ToString());
        activity?.SetTag("step.number", order.Attempt.Step);
        activity?.SetTag("attempt.id", order.Attempt.Id.ToString());
        return activity;
    }
}
