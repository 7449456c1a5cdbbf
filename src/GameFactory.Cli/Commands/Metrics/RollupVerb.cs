using System.CommandLine;
using System.Globalization;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary><c>metrics rollup</c>.</summary>
internal static class RollupVerb
{
    public static Command Create()
    {
        var day = new Option<string?>("--day") { Description = "One UTC day, such as 2025-01-31.", HelpName = "D" };
        var from = new Option<string?>("--from") { Description = "First UTC day.", HelpName = "D" };
        var to = new Option<string?>("--to") { Description = "Last UTC day.", HelpName = "D" };
        var json = Json.Option();
        return new Command(
            "rollup",
            "Count events into daily metrics: the days asked for, and all that have new events or whose retention is due. A repeat "
                + "writes nothing."
                + "\n\nExample:\n  ./factory metrics rollup --from 2025-01-01 --to 2025-01-31"
        )
        {
            day,
            from,
            to,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var (one, first, last) = (parse.GetValue(day), parse.GetValue(from), parse.GetValue(to));
                if (one is not null && (first ?? last) is not null)
                {
                    throw new FormatException("--day goes without --from and --to");
                }

                var reply = await client.Metrics.RollupAsync(
                    new RollupRequest { From = one ?? first ?? "", To = one ?? last ?? "" },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                terminal.Fields(
                    ("days counted", reply.Days.Count == 0 ? "none" : $"{reply.Days.Count}, {reply.Days[0]} to {reply.Days[^1]}"),
                    ("rows written", reply.RowsWritten.ToString(CultureInfo.InvariantCulture)),
                    ("malformed", $"{reply.Malformed} amounts, counted as 0"),
                    (
                        "set aside",
                        reply.SetAside.Count == 0
                            ? ""
                            : $"{string.Join(", ", reply.SetAside)}: could not be counted, the server's log says why; mend it and count "
                                + $"them with --day"
                    )
                );
            }
        );
    }
}
