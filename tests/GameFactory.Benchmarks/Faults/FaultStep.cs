using System.Text.Json;
using GameFactory.Engine.Steps;

namespace GameFactory.Benchmarks.Faults;

/// <summary>A scripted step whose effect is a file in a journal: made once per (game, run, step), found again by later attempts.</summary>
internal sealed class FaultStep(int number, FaultScript script, string journal) : IStep
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(150);

    public int Number => number;

    public string Name => StepNames.Of(number);

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var act = script.Of(context.Index, number);
        await Task.Delay(act == FaultAct.WorkLong ? Soon : TimeSpan.FromMilliseconds(5), context.Time, cancellationToken);
        return act switch
        {
            FaultAct.GiveUp => new StepOutcome.GaveUp("The script says so."),
            FaultAct.RetryOnce when context.Retry == 0 => new StepOutcome.Retry("The script says once.", Soon),
            FaultAct.RejectOnce when context.Findings.Count == 0 => new StepOutcome.Rejected(["The script says so."]),
            FaultAct.WaitOnce when context.Checkpoint is null => new StepOutcome.Waiting(WaitReason.Build, context.Time.GetUtcNow() + Soon, "waited"),
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

        var artifacts = JsonSerializer.Serialize(new { context.Index, context.Step, context.Seed }, StepJson.Options);
        return new StepOutcome.Completed { Artifacts = artifacts, Log = "done", Checks = [StepCheck.Passed("scripted")] };
    }
}
