using System.Diagnostics;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Running;

/// <summary>One attempt, from the order to the accepted report.</summary>
internal sealed partial class AttemptWork(
    StepCatalog catalog,
    IGames games,
    IStepReader reader,
    ArtifactDocuments documents,
    CpuSlots cpu,
    EngineClock clock,
    TimeProvider local,
    IOptions<StepRunnerOptions> options,
    IServiceProvider services,
    ILogger<AttemptWork> log
)
{
    private static readonly TimeSpan s_stopFloor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_askFloor = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_askCeiling = TimeSpan.FromSeconds(5);

    private readonly IFileCommitter? _committer = services.GetService<IFileCommitter>();

    /// <summary>
    /// The spine of the engine. It ends when its worker is free for other work; the answer stands for the report, which is on its way by
    /// then and ends when the game has accepted it.
    /// </summary>
    /// <param name="attempt">What to do.</param>
    /// <param name="stopping">Set when the host stops.</param>
    public async Task<Task> RunAsync(RunningAttempt attempt, CancellationToken stopping)
    {
        UnansweredCalls.Enter(attempt.Id);
        var work = new WorkInHand(attempt, local);
        StepOutcome? outcome;
        try
        {
            await ConfirmAsync(work, stopping);
            Load(work);
            await TakeSlotAsync(work);
            await RewindBranchAsync(work);
            outcome = await PerformAsync(work);
            outcome = await StoreDocumentsAsync(work, outcome);
            outcome = await CommitFilesAsync(work, outcome);
            outcome = ReportRules.Check(outcome);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            outcome = OutcomeOf(error, work, stopping);
        }
        finally
        {
            GiveBack(work);
        }

        return ReportAsync(attempt, outcome, stopping);
    }

    /// <summary>An attempt that nobody wants any more does nothing; one whose save nobody answered asks its game first.</summary>
    private async Task ConfirmAsync(WorkInHand work, CancellationToken stopping)
    {
        if (work.Order.MustVerify && !await IsCurrentAsync(work.Attempt, stopping))
        {
            work.Attempt.Cancel();
        }

        work.Stopped.ThrowIfCancellationRequested();
    }

    private void Load(WorkInHand work)
    {
        var number = work.Order.Attempt.Step;
        work.Load(catalog[number], ContextOf(work.Order), StartSpan(work.Order, catalog.Plan[number].Name));
    }

    private async Task TakeSlotAsync(WorkInHand work) => work.Begin(work.Step.NeedsCpu ? await cpu.TakeAsync(work.Stopped) : null);

    /// <summary>The first attempt after a rewind sets the branch back to where the run goes on.</summary>
    private Task RewindBranchAsync(WorkInHand work) =>
        work.Order.RewindsBranch && _committer is { } committer
            ? committer.RewindAsync(work.Context, work.Order.Game.GithubRepo!, work.Ends)
            : Task.CompletedTask;

    /// <summary>The processor is the step's alone: a slow store or push keeps no other step from it.</summary>
    private async Task<StepOutcome> PerformAsync(WorkInHand work)
    {
        try
        {
            return await work
                .Step.RunAsync(work.Context, work.Ends)
                .WaitAsync(work.Step.Timeout + s_stopFloor, local, CancellationToken.None);
        }
        finally
        {
            work.FreeSlot();
        }
    }

    /// <summary>
    /// The step's time is over only for the step: a store that is away has limits of its own, and is no fault of the step.
    /// </summary>
    private Task<StepOutcome> StoreDocumentsAsync(WorkInHand work, StepOutcome outcome) => documents.KeepAsync(outcome, work.Stopped);

    private async ValueTask<StepOutcome> CommitFilesAsync(WorkInHand work, StepOutcome outcome)
    {
        if (outcome is not StepOutcome.Completed { Files.Count: > 0 } completed)
        {
            return outcome;
        }

        var repository = completed.Facts.Game?.GithubRepo ?? work.Context.Fields.GithubRepo;
        if (_committer is null || repository is null)
        {
            return new StepOutcome.Failed($"Step {work.Step.Number} has files to commit but the game has no repository.");
        }

        var commit = await _committer.CommitAsync(work.Context, repository, work.Step.Name, completed.Files, work.Ends);
        return commit is null
            ? new StepOutcome.Retry("Another attempt moved the branch meanwhile.")
            : completed with
            {
                Commit = commit.Commit,
                Tree = commit.Tree,
                Files = [],
            };
    }

    /// <summary>Null when there is nothing to report: whoever goes on finds the effects by their keys.</summary>
    private StepOutcome? OutcomeOf(Exception error, WorkInHand work, CancellationToken stopping)
    {
        var (game, step) = (work.Order.Game.Id, work.Order.Attempt.Step);
        if (work.Stopped.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            LogStopped(game, step, work.Attempt.Id, error);
            return null;
        }

        var outcome = ReportRules.Check(Faults.OutcomeOf(error, work.Overran, clock.GetUtcNow()));
        if (outcome is StepOutcome.Snoozed)
        {
            LogOutage(game, step, error);
        }
        else
        {
            LogFailed(game, step, error);
        }

        return outcome;
    }

    /// <summary>The place is free before the report: the report may start the game's next attempt.</summary>
    private void GiveBack(WorkInHand work)
    {
        work.Dispose();
        RemoveFolder(work.Context);
        work.Attempt.Leave();
    }

    /// <summary>Repeats until the game has accepted the report or called it stale: what was done must not be lost to a hiccup.</summary>
    private async Task ReportAsync(RunningAttempt attempt, StepOutcome? outcome, CancellationToken stopping)
    {
        if (outcome is null || attempt.Stopped.IsCancellationRequested)
        {
            return;
        }

        for (var delay = s_askFloor; ; delay = Longer(delay))
        {
            try
            {
                await games[attempt.Order.Game.Id].ReportAsync(attempt.Id, outcome);
                return;
            }
            catch (WriteRejectedException refused) when (outcome is not StepOutcome.Failed)
            {
                LogRefused(attempt.Order.Game.Id, attempt.Order.Attempt.Step, refused);
                outcome = ReportRules.Check(Faults.OutcomeOf(refused));
                continue;
            }
            catch (Exception error) when (!stopping.IsCancellationRequested && error is not OutOfMemoryException)
            {
                LogReportAgain(attempt.Order.Game.Id, attempt.Order.Attempt.Step, error);
            }

            await Task.Delay(delay, local, stopping);
        }
    }

    private async Task<bool> IsCurrentAsync(RunningAttempt attempt, CancellationToken stopping)
    {
        for (var delay = s_askFloor; ; delay = Longer(delay))
        {
            try
            {
                return await games[attempt.Order.Game.Id].HeartbeatAsync(attempt.Id);
            }
            catch (Exception error) when (!stopping.IsCancellationRequested && error is not OutOfMemoryException)
            {
                LogAskAgain(attempt.Order.Game.Id, attempt.Order.Attempt.Step, error);
            }

            await Task.Delay(delay, local, stopping);
        }
    }

    private static TimeSpan Longer(TimeSpan delay) => delay * 2 < s_askCeiling ? delay * 2 : s_askCeiling;

    private StepContext ContextOf(AttemptOrder order)
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

    private void RemoveFolder(StepContext? context)
    {
        if (context is null || !context.WorkFolder.IsValueCreated)
        {
            return;
        }

        try
        {
            Directory.Delete(context.WorkFolder.Value, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogNotCleaned(context.WorkFolder.Value, error);
        }
    }

    private static Activity? StartSpan(AttemptOrder order, string step)
    {
        var activity = EngineTracing.Start($"step {step}", order.Game.Trace);
        activity?.SetTag("batch.id", order.Game.Batch.ToString());
        activity?.SetTag("game.id", order.Game.Id.ToString());
        activity?.SetTag("step.number", order.Attempt.Step);
        activity?.SetTag("attempt.id", order.Attempt.Id.ToString());
        return activity;
    }
}
