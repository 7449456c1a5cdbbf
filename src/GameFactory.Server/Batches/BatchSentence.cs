using System.Globalization;

namespace GameFactory.Server.Batches;

/// <summary>Says what a batch does, since when and until when: the same words on every face.</summary>
internal static class BatchSentence
{
    public static string Activity(BatchReply batch) =>
        batch switch
        {
            { Deletion: not null } => "deleting",
            { IsTerminal: true } or { Status: "pending" } => batch.Status,
            { PausedAt: not null } => "paused",
            { Progress: { Running: 0, Queued: 0, Waiting: 0, Stuck: > 0 } } => "stuck",
            { Progress: { HasWork: false, Observing: > 0 } } when batch.Progress.Launched >= batch.GameCount => "observing",
            _ => "running",
        };

    public static string Describe(BatchReply batch) =>
        Activity(batch) switch
        {
            "deleting" => $"is being deleted since {batch.Deletion!.Since:u}; {Games(batch.Deletion.GamesLeft)} left",
            "pending" => "waits for its start: ./factory batch start " + batch.Id,
            "paused" => $"paused since {batch.PausedAt:u}; ./factory batch resume {batch.Id} lets it go on{Counts(batch)}",
            "observing" =>
                $"all games are made; waits for the players of {Games(batch.Progress.Observing)}{Until(batch)}, nothing has to be done",
            "stuck" => $"stands still{Counts(batch)}; ./factory game list --batch {batch.Id} --stuck says why",
            "running" => $"at work since {batch.StartedAt:u}{Counts(batch)}",
            _ => $"{batch.Status} at {batch.CompletedAt:u}{Counts(batch)}",
        };

    public static string? Notice(BatchReply batch) =>
        batch is { IsTerminal: false, ObservationDays: > 0 and var days }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Each game is watched for {(days == 1 ? "a day" : $"{days} days")} after its release before it is scored, so the batch "
                    + $"ends no sooner; the constraint {{\"observation\": {{\"days\": 0}}}} scores at once."
            )
            : null;

    private static string Counts(BatchReply batch)
    {
        var progress = batch.Progress;
        (int Count, string Word)[] counts =
        [
            (progress.Running, "running"),
            (progress.Waiting, "waiting"),
            (progress.Queued, "queued"),
            (progress.Observing, "observing"),
            (progress.Paused, "paused"),
            (progress.Stuck, "stuck"),
            (progress.Failed, "failed and waiting for a person"),
        ];
        var parts = counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.Word}").ToList();
        return parts.Count == 0 ? "" : ": " + string.Join(", ", parts);
    }

    private static string Until(BatchReply batch) => batch.Progress.ObservingUntil is { } end ? $" until {end:u}" : "";

    private static string Games(int count) => count == 1 ? "1 game" : string.Create(CultureInfo.InvariantCulture, $"{count} games");
}
