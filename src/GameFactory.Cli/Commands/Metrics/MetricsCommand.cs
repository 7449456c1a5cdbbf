using System.CommandLine;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary>The verb <c>metrics</c>.</summary>
internal static class MetricsCommand
{
    public static Command Create() =>
        new(
            "metrics",
            "Daily metrics of games. Real and simulated players are never in one answer.\n\n"
                + "Example:\n  ./factory metrics summary --simulated"
        )
        {
            RollupVerb.Create(),
            ShowVerb.Create(),
            RankingsVerb.Create(),
            SummaryVerb.Create(),
            FunnelVerb.Create(),
            ExportVerb.Create(),
        };
}
