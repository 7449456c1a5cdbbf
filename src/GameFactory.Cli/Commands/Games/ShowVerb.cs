using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game show</c>.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var id = GameArgument.Create();
        var json = Json.Option();
        return new Command(
            "show",
            "Show a game: what it waits for, its attempt and who holds it, its builds.\n\n"
                + "Example:\n  ./factory game show lava-run-3k9x0q2m1a"
        )
        {
            id,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var detail = await client.Games.GetAsync(
                    new GetGameRequest { Id = parse.GetValue(id) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(detail);
                    return;
                }

                Print(terminal, detail);
            }
        );
    }

    private static void Print(Terminal terminal, GameDetail detail)
    {
        var game = detail.Game;
        terminal.Fields(
            ("id", game.Id),
            ("batch", $"{game.BatchId}, game {game.Index}"),
            ("name", game.Name),
            ("slug", game.Slug),
            ("genre", game.Genre),
            ("status", game.PausedAt is null ? game.Status : $"{game.Status}, paused"),
            ("steps", $"{GameText.Cells(game)}  {game.CurrentStep} of 12, run {game.Run}"),
            ("activity", game.Activity),
            ("waits for", game.WaitsFor),
            ("remedy", game.Remedy.Length > 0 ? game.Remedy : null),
            ("next wake", GameText.Time(game.NextWakeAt)),
            ("attempt", detail.Attempt is { } attempt ? $"{attempt.Number} of step {attempt.Step}, {attempt.Id}" : null),
            ("held by", detail.Attempt is { } held ? $"{held.Silo} (runner {held.Holder}, {(held.Alive ? "alive" : "gone")})" : null),
            ("lease until", GameText.Time(detail.Attempt?.LeaseUntil)),
            ("stuck", game.Stuck),
            ("template", detail.Template),
            ("repository", game.RepositoryUrl),
            ("commit", game.HeadCommit),
            ("assets", detail.Assets == 0 ? null : detail.Assets.ToString()),
            ("players", detail.Simulated ? "simulated" : null),
            ("score", detail.HasScore ? detail.Score.ToString("0.0") : null),
            ("updated", GameText.Time(game.UpdatedAt)),
            ("published", GameText.Time(detail.PublishedAt))
        );
        foreach (var build in detail.Builds)
        {
            terminal.Line(
                $"build {build.Run}.{build.Number}   {build.Type} {build.Platform}: {build.Status}, {build.Verification} "
                    + $"({build.ArtifactKind}, {build.Bytes} bytes)"
            );
        }
    }
}
