using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary><c>metrics funnel</c>.</summary>
internal static class FunnelVerb
{
    public static Command Create()
    {
        var scope = new ScopeChoice();
        var json = Json.Option();
        var command = new Command(
            "funnel",
            "Level by level: how often it began, was won, was lost, was offered for an ad, and became playable.\n\n"
                + "Example:\n  ./factory metrics funnel --game lava-run-3k9x0q2m1a --from 2025-01-01"
        )
        {
            json,
        };
        scope.AddTo(command, days: true);
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await client.Metrics.FunnelAsync(scope.Read(parse), cancellationToken: cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                Print(terminal, reply);
            }
        );
    }

    private static void Print(Terminal terminal, FunnelReply funnel)
    {
        var most = funnel.Levels.Count == 0 ? 0 : funnel.Levels.Max(level => level.Starts);
        terminal.Table(
            ["LEVEL", "STARTED", "", "WON", "", "LOST", "ASKED", "ADS", "WATCHED", "UNLOCKED"],
            funnel.Levels.Select(level =>
                new[]
                {
                    level.Level.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    MetricsText.Number(level.Starts),
                    MetricsText.Bar(level.Starts, most),
                    MetricsText.Number(level.Completes),
                    MetricsText.Share(level.Completes, level.Completes + level.Fails),
                    MetricsText.Number(level.Fails),
                    MetricsText.Number(level.Prompts),
                    MetricsText.Number(level.AdsStarted),
                    MetricsText.Number(level.AdsCompleted),
                    MetricsText.Number(level.Unlocks),
                }
            )
        );
        terminal.Line();
        terminal.Line(
            funnel.Levels.Count == 0 ? "No level was played in these days." : "Counts of events: who plays a level twice counts twice."
        );
        terminal.Line(MetricsText.Players(funnel.Simulated));
    }
}
