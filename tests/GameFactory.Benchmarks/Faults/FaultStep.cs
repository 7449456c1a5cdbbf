using System.Text.Json;
using GameFactory.Benchmarks.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.Benchmarks.Faults;

/// <summary>A scripted step whose effect is a file in a journal: made once per (game, run, step), found again by later attempts.</summary>
internal sealed class FaultStep(int number, FaultScript script, string journal) : IStep
{
    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(150);

    /// <summary>Where scripted silos keep large documents: below the journal, which is there for all of them.</summary>
    public static string ArtifactsOf(string journal) => Path.Combine(journal, "artifacts");

    public int Number => number;

    public string Name => TwelveSteps.Names[number - 1];

    public bool MaySkip => TwelveSteps.MaySkip(number);

    public bool HoldsWindow => TwelveSteps.HoldsWindow(number);

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var act = script.Of(context.Index, number);
        await Task.Delay(act == FaultAct.WorkLong ? s_soon : TimeSpan.FromMilliseconds(5), context.Time, cancellationToken);
        if (number == FaultScript.BulkReader && FaultScript.LeavesBulk(context.Index))
        {
            var bulk = await context.OutputAsync<Bulk>(FaultScript.BulkStep, cancellationToken);
            if (bulk != Bulk.Of(context.Index))
            {
                return new StepOutcome.Failed("The large document is not what was left.");
            }
        }

        return act switch
        {
            FaultAct.GiveUp => new StepOutcome.Failed("The script says so."),
            FaultAct.RetryOnce when context.Retry == 0 => new StepOutcome.Retry("The script says once.", s_soon),
            FaultAct.RejectOnce when context.Findings.Count == 0 => new StepOutcome.Invalid(["The script says so."]),
            FaultAct.WaitOnce when context.Checkpoint is null => new StepOutcome.Snoozed(
                WaitReason.Build,
                context.Time.GetUtcNow() + s_soon,
                "waited"
            ),
            _ => Effect(context),
        };
    }

    private StepOutcome.Completed Effect(StepContext context)
    {
        var file = Path.Combine(journal, $"{context.Game}-{context.Run}-{context.Step}");
        try
        {
            using var made = new FileStream(file, FileMode.CreateNew);
            made.Write(context.Attempt.Value.ToByteArray());
        }
        catch (IOException) when (File.Exists(file))
        {
            // The effect of an attempt that was lost before its report: found by its key, not made twice.
        }

        var artifacts =
            number == FaultScript.BulkStep && FaultScript.LeavesBulk(context.Index)
                ? JsonSerializer.Serialize(Bulk.Of(context.Index), StepJson.Options)
                : JsonSerializer.Serialize(
                    new
                    {
                        context.Index,
                        context.Step,
                        context.Seed,
                    },
                    StepJson.Options
                );
        return new StepOutcome.Completed
        {
            Artifacts = artifacts,
            Log = "done",
            Checks = [StepCheck.Passed("scripted")],
        };
    }

    /// <summary>A megabyte.</summary>
    private sealed record Bulk(int Index, string Text)
    {
        public static Bulk Of(int index) => new(index, new string((char)('a' + (index % 26)), 1024 * 1024));
    }
}
