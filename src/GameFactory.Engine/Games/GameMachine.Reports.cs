using System.Text.Json;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

public static partial class GameMachine
{
    private static readonly TimeSpan s_alertAfter = TimeSpan.FromMinutes(30);

    private static GameDecision Report(GameState state, GameEvent.Reported reported, in MachineInput input)
    {
        if (state.Attempt is not { } attempt || attempt.Id != reported.Attempt)
        {
            return GameDecision.Stale;
        }

        var outcome = reported.Outcome;
        var documents = DocumentsOf(attempt.Step, outcome);
        var step = WithHashes(state.Steps[attempt.Step - 1], documents);
        var free = WithFields(state with { Attempt = null, Wait = null }, outcome.Facts.Game);
        return outcome switch
        {
            StepOutcome.Completed completed => Complete(state, free, attempt.Step, step, completed, documents, input),
            StepOutcome.Snoozed waiting => Wait(state, free, attempt.Step, step, waiting, documents, input),
            StepOutcome.Retry retry => RetryLater(
                state,
                free,
                attempt.Step,
                step with
                {
                    Findings = null,
                },
                retry.Error,
                retry.After,
                outcome,
                documents,
                input
            ),
            StepOutcome.Invalid rejected => RetryLater(
                state,
                free,
                attempt.Step,
                step with
                {
                    Findings = rejected.Findings,
                },
                "Rejected: " + string.Join("; ", rejected.Findings),
                null,
                outcome,
                documents,
                input
            ),
            StepOutcome.Failed gaveUp => FailFrom(state, free, attempt.Step, step, gaveUp.Error, outcome, documents, input),
            _ => throw new ArgumentOutOfRangeException(nameof(reported), outcome, "Unknown outcome."),
        };
    }

    private static GameDecision Complete(
        GameState old,
        GameState free,
        int number,
        StepState step,
        StepOutcome.Completed completed,
        StepDocuments? documents,
        in MachineInput input
    )
    {
        var done = step with
        {
            Status = StepStatus.Completed,
            CompletedAt = input.Now,
            Error = null,
            Findings = null,
            Checkpoint = null,
            LastWait = null,
            Commit = completed.Commit,
        };
        var next = free with { Steps = free.Steps.SetItem(number - 1, done) };
        var happened = $"Step {input.Plan.Label(number)} completed";
        if (number == next.Steps.Length)
        {
            next = Finish(next, input.Now);
            happened = $"{happened}; game {(next.Status == GameStatus.Published ? "published" : "completed")}";
        }

        return Continue(old, next, happened, "transition", input, completed.Facts, documents);
    }

    private static GameState Finish(GameState state, DateTimeOffset now) =>
        state.Released ? state with { Status = GameStatus.Published, PublishedAt = now } : state with { Status = GameStatus.Completed };

    private static GameDecision Wait(
        GameState old,
        GameState free,
        int number,
        StepState step,
        StepOutcome.Snoozed waiting,
        StepDocuments? documents,
        in MachineInput input
    )
    {
        // A build or the players are at work: the step runs. Everything else keeps it from running.
        var status = waiting.Reason is WaitReason.Build or WaitReason.Metrics ? StepStatus.Running : StepStatus.Pending;
        var since = step.LastWait is { } last && last.Reason == waiting.Reason ? last.Since : input.Now;
        var until = Micros(waiting.Until > input.Now ? waiting.Until : input.Now + RetrySchedule.Outage(input.Now - since, input.Jitter));
        var wait = new GameWait(waiting.Reason, until, waiting.Detail, since) { Alerted = IsAlarming(waiting.Reason, since, input.Now) };
        var next = free with
        {
            Wait = wait,
            Steps = free.Steps.SetItem(
                number - 1,
                step with
                {
                    Status = status,
                    Checkpoint = waiting.Checkpoint ?? step.Checkpoint,
                    LastWait = wait,
                }
            ),
        };
        var detail = waiting.Detail is null ? "" : $" ({waiting.Detail})";
        return Continue(
            old,
            next,
            $"Step {number} waits for {NameOf(waiting.Reason)}{detail} until {until:u}",
            "attempt",
            input,
            waiting.Facts,
            documents
        );
    }

    private static GameDecision RetryLater(
        GameState old,
        GameState free,
        int number,
        StepState step,
        string error,
        TimeSpan? after,
        StepOutcome outcome,
        StepDocuments? documents,
        in MachineInput input
    )
    {
        if (step.Retries >= step.MaxRetries)
        {
            return FailFrom(old, free, number, step, $"{error} (after {step.Retries} retries)", outcome, documents, input);
        }

        var retries = step.Retries + 1;
        var until = Micros(input.Now + (after ?? RetrySchedule.Backoff(retries, input.Jitter)));
        var next = free with
        {
            Wait = new GameWait(WaitReason.Backoff, until, Shorten(error, 200), input.Now),
            Steps = free.Steps.SetItem(
                number - 1,
                step with
                {
                    Status = StepStatus.Pending,
                    Retries = retries,
                    Error = Shorten(error),
                    LastWait = null,
                }
            ),
        };
        return Continue(
            old,
            next,
            $"Step {input.Plan.Label(number)} retry {retries} of {step.MaxRetries}: {Shorten(error, 300)}",
            "attempt",
            input,
            outcome.Facts,
            documents
        );
    }

    private static GameDecision FailFrom(
        GameState old,
        GameState free,
        int number,
        StepState step,
        string error,
        StepOutcome outcome,
        StepDocuments? documents,
        in MachineInput input
    )
    {
        var decision = Fail(free, number, step, error, outcome.Facts, documents, input);
        return decision with { Transition = decision.Transition! with { Old = old }, TellsBatch = true };
    }

    private static GameState WithFields(GameState state, GameFields? fields) =>
        fields is null
            ? state
            : state with
            {
                Name = fields.Name ?? state.Name,
                Slug = fields.Slug ?? state.Slug,
                GithubRepo = fields.GithubRepo ?? state.GithubRepo,
                GithubRepoUrl = fields.GithubRepoUrl ?? state.GithubRepoUrl,
                SelectedTemplate = fields.SelectedTemplate ?? state.SelectedTemplate,
                GddHash = fields.GddSpec is { } gdd ? DocumentHash.OfJson(gdd) : state.GddHash,
                AnalyticsHash = fields.AnalyticsSpec is { } plan ? DocumentHash.OfJson(plan) : state.AnalyticsHash,
                MechanicsHash = fields.SelectedMechanics is { } mechanics ? DocumentHash.OfJson(mechanics) : state.MechanicsHash,
                Released = fields.Published ?? state.Released,
            };

    private static StepState WithHashes(StepState step, StepDocuments? documents) =>
        documents is null
            ? step
            : step with
            {
                ArtifactsHash = documents.Artifacts is { } artifacts ? DocumentHash.OfJson(artifacts) : step.ArtifactsHash,
                ChecksHash = documents.Checks is { } checks ? DocumentHash.OfJson(checks) : step.ChecksHash,
                LogHash = documents.Log is { } log ? DocumentHash.OfText(log) : step.LogHash,
            };

    private static StepDocuments? DocumentsOf(int step, StepOutcome outcome)
    {
        var artifacts = (outcome as StepOutcome.Completed)?.Artifacts;
        var checks = outcome.Checks.Count == 0 ? null : JsonSerializer.Serialize(new ChecksDocument(outcome.Checks), StepJson.Options);
        return artifacts is null && checks is null && outcome.Log is null ? null : new StepDocuments(step, artifacts, checks, outcome.Log);
    }

    private static string NameOf(WaitReason reason) =>
        reason switch
        {
            WaitReason.Build => "its build",
            WaitReason.Metrics => "players",
            WaitReason.Quota => "quota",
            WaitReason.Infrastructure => "infrastructure",
            WaitReason.Backpressure => "a free worker",
            _ => "its backoff",
        };

    /// <summary>PostgreSQL keeps microseconds.</summary>
    private static DateTimeOffset Micros(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));

    private sealed record ChecksDocument(IReadOnlyList<StepCheck> Checks);
}
