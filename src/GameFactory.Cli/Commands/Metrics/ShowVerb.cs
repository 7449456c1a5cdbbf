using System.CommandLine;
using GameFactory.Cli.Commands.Games;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary><c>metrics show</c>.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var game = GameArgument.Create();
        var json = Json.Option();
        return new Command("show", "Show a game's days.\n\nExample:\n  ./factory metrics show lava-run-3k9x0q2m1a") { game, json }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await client.Metrics.ShowAsync(
                    new ShowMetricsRequest { Game = parse.GetValue(game) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                Print(terminal, reply);
            }
        );
    }

    private static void Print(Terminal terminal, GameMetrics metrics)
    {
        if (metrics.Game.Figures is not { } figures)
        {
            terminal.Line($"{metrics.Game.Name} has no players yet.");
            return;
        }

        terminal.Table(
            ["DAY", "INSTALLS", "PLAYERS", "SESSIONS", "SECONDS", "D1", "D7", "D30", "WON", "LOST", "ADS", "AD USD", "IAP USD", "SCORE"],
            metrics.Days.Select(day =>
                new[]
                {
                    day.Day,
                    MetricsText.Number(day.Installs),
                    MetricsText.Number(day.Dau),
                    MetricsText.Number(day.Sessions),
                    MetricsText.Number(day.AvgSessionSeconds),
                    MetricsText.Share(day.HasRetentionD1, day.RetentionD1),
                    MetricsText.Share(day.HasRetentionD7, day.RetentionD7),
                    MetricsText.Share(day.HasRetentionD30, day.RetentionD30),
                    MetricsText.Number(day.LevelsCompleted),
                    MetricsText.Number(day.LevelsFailed),
                    MetricsText.Number(day.AdImpressions),
                    MetricsText.Usd(day.AdRevenueCents),
                    MetricsText.Usd(day.IapRevenueCents),
                    MetricsText.Score(day.HasScore, day.Score),
                }
            )
        );
        terminal.Line();
        terminal.Line(
            $"{metrics.Game.Name}: {MetricsText.Number(figures.Installs)} players, score over all days "
                + $"{MetricsText.Score(figures.HasScore, figures.Score)}."
        );
        terminal.Line(MetricsText.Players(metrics.Game.Simulated));
    }
}
