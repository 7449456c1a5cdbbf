using System.Globalization;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Output;

/// <summary>Batches in words.</summary>
internal static class BatchText
{
    private const int BarWidth = 30;

    private static double Share(Batch batch, long steps) => batch.Progress.StepsTotal == 0 ? 0 : (double)steps / batch.Progress.StepsTotal;

    /// <summary>
    /// Share of the batch's steps that are done. What failed or cancelled games give up is never done: a cancelled batch shows how far it
    /// got.
    /// </summary>
    public static double Share(Batch batch) => Share(batch, batch.Progress.StepsDone);

    /// <summary>Done, given up, still to do.</summary>
    public static string Bar(Batch batch)
    {
        var done = (int)Math.Round(Share(batch) * BarWidth);
        var left = Math.Min(BarWidth - done, (int)Math.Round(Share(batch, batch.Progress.StepsLeft) * BarWidth));
        return new string('█', done) + new string('▒', BarWidth - done - left) + new string('░', left);
    }

    public static string Status(Batch batch) =>
        batch switch
        {
            { Deletion: not null } => "being deleted",
            { PausedAt: not null, Status: "pending" or "running" } => $"{batch.Status}, paused",
            { Activity: "observing" or "stuck" } => batch.Activity,
            _ => batch.Status,
        };

    public static string Games(Batch batch)
    {
        var progress = batch.Progress;
        (int Count, string Word)[] counts =
        [
            (progress.Published, "published"),
            (progress.Completed, "completed"),
            (progress.InProgress - progress.Observing - progress.Stuck, "in progress"),
            (progress.Observing, "observing their players"),
            (progress.Stuck, "stuck"),
            (progress.Created, "created"),
            (progress.Failed, "failed"),
            (progress.Cancelled, "cancelled"),
            (batch.GameCount - progress.Launched, "to come"),
        ];
        return string.Join(" · ", counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.Word}"));
    }

    /// <summary>How the deletion stands; empty when there is none.</summary>
    public static string Deletion(Batch batch) =>
        batch.Deletion is not { } deletion
            ? ""
            : string.Join(
                "  ",
                new[]
                {
                    deletion.GamesLeft == 1 ? "1 game left" : $"{deletion.GamesLeft} games left",
                    deletion.WithRepositories ? "with repositories" : "",
                    deletion.Waits.Length > 0 ? $"waits: {deletion.Waits}" : "",
                }.Where(part => part.Length > 0)
            );

    public static string Rate(Batch batch) =>
        batch.Progress.HasStepsPerSecond ? batch.Progress.StepsPerSecond.ToString("0.#", CultureInfo.InvariantCulture) + " steps/s" : "";

    public static string Left(Batch batch) =>
        batch.Progress.HasSecondsLeft ? $"{Duration(TimeSpan.FromSeconds(batch.Progress.SecondsLeft))} left" : "";

    public static string Duration(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time:mm\\:ss}" : $"{(int)time.TotalMinutes}:{time:ss}";

    /// <summary>The live line.</summary>
    public static string ProgressLine(Batch batch)
    {
        if (batch.Deletion is not null)
        {
            return $"{batch.Name}  {Status(batch)}  {Deletion(batch)}";
        }

        string[] parts =
        [
            $"{batch.Name}  {Bar(batch)} {Math.Floor(Share(batch) * 100), 3}%",
            $"{batch.Progress.StepsDone}/{batch.Progress.StepsTotal} steps",
            Rate(batch),
            Left(batch),
            Status(batch),
            Games(batch),
        ];
        return string.Join("  ", parts.Where(part => part.Length > 0));
    }
}
