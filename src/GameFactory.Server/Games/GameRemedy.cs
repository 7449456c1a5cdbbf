namespace GameFactory.Server.Games;

/// <summary>Says what a person can do about a game; nothing where it goes on by itself.</summary>
internal static class GameRemedy
{
    public static string? Of(GameReply game) =>
        game switch
        {
            { Status: "failed" } =>
                $"read the error, then ./factory game retry {game.Slug}; or ./factory game rewind {game.Slug} --to N when an earlier step "
                    + "is the cause",
            { Activity: "stuck", UnansweredBy: not null } => "see that it answers; the attempt goes on or begins again by itself",
            { Activity: "stuck" } => $"./factory game logs {game.Slug} says what it did last; "
                + $"./factory game rewind {game.Slug} --to {game.CurrentStep + 1} begins the step anew",
            { Activity: "paused", PausedAt: not null } => $"./factory game resume {game.Slug}",
            { Activity: "paused", BatchPausedAt: not null } => $"./factory batch resume {game.BatchId}",
            { Activity: "paused" } => "./factory resume --all",
            { Activity: "observing" } =>
                $"nothing has to be done; ./factory game skip {game.Slug} ends the observation now, without a score",
            _ => null,
        };
}
