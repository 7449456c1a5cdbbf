using System.Globalization;
using GameFactory.Server.Grpc.V1;

namespace GameFactory.Cli.Output;

/// <summary>Batches in words.</summary>
internal static class BatchText
{
    private const int BarWidth = 30;

    /// <summary>Share of the batch's steps that are settled: done, or given up with their game.</summary>
    public static double Share(Batch batch) =>
        batch.Progress.StepsTotal == 0 ? 0 : 1 - ((double)batch.Progress.StepsLeft / batch.Progress.StepsTotal);

    public static string Bar(Batch batch)
    {
        var full = (int)Math.Round(Share(batch) * BarWidth);
        return new string('█', full) + new string('░', BarWidth - full);
    }

    public static string Status(Batch batch) => batch is { PausedAt: not null, Status: "pending" or "running" } ? $"{batch.Status}, paused" : batch.Status;

    public static string Games(Batch batch)
    {
        var progress = batch.Progress;
        (int Count, string Word)[] counts =
        [
            (progress.Published, "published"), (progress.Completed, "completed"), (progress.InProgress - progress.Observing, "in progress"),
            (progress.Observing, "waiting for players"), (progress.Created, "created"),
            (progress.Failed, "failed"), (progress.Cancelled, "cancelled"), (batch.GameCount - progress.Launched, "to come"),
        ];
        return string.Join(" · ", counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.Word}"));
    }

    public static string Rate(Batch batch) => batch.Progress.StepsPerSecond.ToString("0.#", CultureInfo.InvariantCulture) + " steps/s";

    public static string Left(Batch batch) => batch.Progress.HasSecondsLeft ? $"{Duration(TimeSpan.FromSeconds(batch.Progress.SecondsLeft))} left" : "";

    public static string Duration(TimeSpan time) => time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time:mm\\:ss}" : $"{(int)time.TotalMinutes}:{time:ss}";

    /// <summary>The live line.</summary>
    public static string ProgressLine(Batch batch)
    {
        string[] parts =
        [
            $"{batch.Name}  {Bar(batch)} {Math.Floor(Share(batch) * 100),3}%",
            $"{batch.Progress.StepsDone}/{batch.Progress.StepsTotal} steps",
            Rate(batch),
            Left(batch),
            Status(batch),
            Games(batch),
        ];
        return string.Join("  ", parts.Where(part => part.Length > 0));
    }
}
