using System.CommandLine;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary><c>metrics rankings</c>.</summary>
internal static class RankingsVerb
{
    private const double BestScore = 100;

    public static Command Create()
    {
        var scope = new ScopeChoice();
        var limit = new Option<int>("--limit") { Description = "At most this many, 1 to 1,000 (50).", HelpName = "N" };
        var json = Json.Option();
        var command = new Command(
            "rankings",
            "Games by score, the best first.\n\nExample:\n  ./factory metrics rankings --genre runner --simulated"
        )
        {
            limit,
            json,
        };
        scope.AddTo(command, days: false);
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = scope.Read(parse);
                request.Limit = parse.GetValue(limit);
                var reply = await client.Metrics.RankingsAsync(request, cancellationToken: cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                terminal.Table(
                    ["SCORE", "", "GAME", "GENRE", "INSTALLS", "D1", "D7", "WON", "SLUG"],
                    reply.Games.Select(game =>
                        new[]
                        {
                            MetricsText.Score(game.Figures.HasScore, game.Figures.Score),
                            MetricsText.Bar((long)(game.Figures.Score * 10), (long)(BestScore * 10)),
                            game.Name,
                            game.Genre,
                            MetricsText.Number(game.Figures.Installs),
                            MetricsText.Share(game.Figures.HasRetentionD1, game.Figures.RetentionD1),
                            MetricsText.Share(game.Figures.HasRetentionD7, game.Figures.RetentionD7),
                            MetricsText.Share(game.Figures.HasCompletion, game.Figures.Completion),
                            game.Slug,
                        }
                    )
                );
                terminal.Line();
                terminal.Line(reply.Games.Count == 0 ? "No game of these has players yet." : "50 is the median game of the market.");
                terminal.Line(MetricsText.Players(reply.Simulated));
            }
        );
    }
}
