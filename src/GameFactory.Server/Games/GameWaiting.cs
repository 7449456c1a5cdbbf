using System.Globalization;

namespace GameFactory.Server.Games;

/// <summary>Says in one sentence what a game waits for, since when and until when.</summary>
internal static class GameWaiting
{
    /// <summary>A call without an answer for so long is what a game waits for; below it, it is at work.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    public static string Describe(GameReply game) =>
        game switch
        {
            { Status: "completed" or "published" } => "nothing: all steps are done",
            { Status: "cancelled" } => "nothing: it was cancelled",
            { Status: "failed" } => $"a person: step {Next(game)} failed{Since(game)}{Because(game)}",
            { AttemptId: not null, RunnerAlive: true, UnansweredBy: { } service } when SilentFor(game) is { } time =>
                $"{service}: no answer for {time} in attempt {game.NextStepAttempts} of step {Next(game)}",
            { AttemptId: not null, RunnerAlive: true } => $"attempt {game.NextStepAttempts} of step {Next(game)}{Since(game)}",
            { AttemptId: not null } => $"the watchdog: the runner of attempt {game.NextStepAttempts} of step {Next(game)} is gone",
            { PausedAt: not null } => $"a resume: the game is paused{Since(game)}",
            { BatchPausedAt: not null } => $"a resume: its batch is paused{Since(game)}",
            { FactoryPaused: true } => "a resume: the factory is paused",
            { WaitingReason: { } reason } => $"{Reason(reason)} before step {Next(game)}{Since(game)}{Until(game)}{Because(game)}",
            _ => $"a free worker for step {Next(game)}{Since(game)}",
        };

    private static string? SilentFor(GameReply game) =>
        game.ReadAt - game.UnansweredSince is { } silence && silence >= Silence
            ? silence.TotalMinutes < 3
                ? string.Create(CultureInfo.InvariantCulture, $"{(int)silence.TotalSeconds} s")
                : string.Create(CultureInfo.InvariantCulture, $"{(int)silence.TotalMinutes} min")
            : null;

    private static string Next(GameReply game) => $"{game.CurrentStep + 1} ({game.NextStepName})";

    private static string Because(GameReply game) => game.Error is { Length: > 0 } error ? $"; last error: {error}" : "";

    private static string Since(GameReply game) => game.Since is { } at ? $", since {at:u}" : "";

    private static string Until(GameReply game) => game.NextWakeAt is { } at ? $", until {at:u}" : "";

    private static string Reason(string reason) =>
        reason switch
        {
            "backoff" => "the backoff after a failed attempt",
            "backpressure" => "room in a silo's queue",
            "quota" => "an outside service's limit",
            "infrastructure" => "the database, the network or an outside service",
            "build" => "a build",
            "metrics" => "the end of its observation window",
            _ => reason,
        };
}
