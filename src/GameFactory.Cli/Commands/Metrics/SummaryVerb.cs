using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary><c>metrics summary</c>.</summary>
internal static class SummaryVerb
{
    public static Command Create()
    {
        var scope = new ScopeChoice();
        var json = Json.Option();
        var command = new Command(
            "summary",
            "An overview of a batch, a genre or everything: players, retention, levels, money, score, and the best and worst games.\n\n"
                + "Example:\n  ./factory metrics summary --batch 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11"
        )
        {
            json,
        };
        scope.AddTo(command, days: false);
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await client.Metrics.SummaryAsync(scope.Read(parse), cancellationToken: cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                Print(terminal, reply);
            }
        );
    }

    private static void Print(Terminal terminal, MetricsSummary summary)
    {
        if (summary.All.Games == 0)
        {
            terminal.Line("No game of these has players yet.");
            terminal.Line(MetricsText.Players(summary.Simulated));
            return;
        }

        terminal.Table(
            ["", "GAMES", "INSTALLS", "PLAYER DAYS", "SECONDS", "D1", "D7", "D30", "WON", "OPT-IN", "ADS", "AD USD", "IAP USD", "SCORE"],
            summary.Genres.Append(summary.All).Select(Cells)
        );
        terminal.Line();
        Print(terminal, "best", summary.Best);
        Print(terminal, "worst", summary.Worst);
        terminal.Line($"Days: {summary.FirstDay} to {summary.LastDay} (UTC).");
        terminal.Line(MetricsText.Players(summary.Simulated));
    }

    private static string[] Cells(GroupFigures group)
    {
        var figures = group.Figures;
        return
        [
            group.Name,
            MetricsText.Number(group.Games),
            MetricsText.Number(figures.Installs),
            MetricsText.Number(figures.PlayerDays),
            MetricsText.Number(figures.AvgSessionSeconds),
            MetricsText.Share(figures.HasRetentionD1, figures.RetentionD1),
            MetricsText.Share(figures.HasRetentionD7, figures.RetentionD7),
            MetricsText.Share(figures.HasRetentionD30, figures.RetentionD30),
            MetricsText.Share(figures.HasCompletion, figures.Completion),
            MetricsText.Share(figures.HasAdOptIn, figures.AdOptIn),
            MetricsText.Number(figures.AdImpressions),
            MetricsText.Usd(figures.AdRevenueCents),
            MetricsText.Usd(figures.IapRevenueCents),
            MetricsText.Score(figures.HasScore, figures.Score),
        ];
    }

    private static void Print(Terminal terminal, string name, IEnumerable<GameFigures> games)
    {
        foreach (var game in games)
        {
            terminal.Line(
                $"{name,-5}  {MetricsText.Score(game.Figures.HasScore, game.Figures.Score),5}  {game.Name} ({game.Genre}), {game.Slug}"
            );
        }
    }
}
