using System.CommandLine;
using System.Globalization;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Events;

/// <summary><c>events retention run</c> and <c>show</c>.</summary>
internal static class RetentionVerbs
{
    public static Command Create() =>
        new(
            "retention",
            "Take old months of raw events out of the database: counted into the metrics, exported as gzipped CSV, dropped. Metrics, "
                + "players and weights stay. "
                + "A server does it by itself when Retention:KeepMonths is set.\n\nExample:\n  ./factory events retention run --keep 6"
        )
        {
            Run(),
            Show(),
        };

    private static Command Run()
    {
        var keep = new Option<int?>("--keep")
        {
            Description = "Whole months to keep before the current one, 1 to 1,200. Without it, as the setting Retention:KeepMonths says.",
            HelpName = "N",
        };
        var json = Json.Option();
        return new Command(
            "run",
            "Retire the months before those to keep, and go on with any that was interrupted.\n\n"
                + "Example:\n  ./factory events retention run --keep 6"
        )
        {
            keep,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                if (parse.GetValue(keep) == 0)
                {
                    throw new FormatException("--keep must be a whole number from 1 to 1,200");
                }

                var request = new RetireMonthsRequest { KeepMonths = parse.GetValue(keep) ?? 0 };
                Print(terminal, await client.Events.RetireMonthsAsync(request, cancellationToken: cancellationToken), parse.GetValue(json));
            }
        );
    }

    private static Command Show()
    {
        var json = Json.Option();
        return new Command(
            "show",
            "Months that left the database or are on their way, with their export.\n\nExample:\n  ./factory events retention show"
        )
        {
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
                Print(
                    terminal,
                    await client.Events.RetiredMonthsAsync(new RetiredMonthsRequest(), cancellationToken: cancellationToken),
                    parse.GetValue(json)
                )
        );
    }

    private static void Print(Terminal terminal, RetiredMonthsReply reply, bool json)
    {
        if (json)
        {
            terminal.Json(reply);
            return;
        }

        if (reply.Months.Count == 0)
        {
            terminal.Line("No month to retire.");
            return;
        }

        terminal.Table(
            ["MONTH", "STATE", "EVENTS", "EXPORT"],
            reply.Months.Select(month =>
                new[] { month.Month, State(month), month.HasRows ? month.Rows.ToString(CultureInfo.InvariantCulture) : "", month.File }
            )
        );
    }

    private static string State(RetiredMonth month) =>
        month switch
        {
            { DroppedAt: not null } => "dropped",
            { ExportedAt: not null } => "exported",
            { DetachedAt: not null } => "detached",
            { CountedAt: not null } => "counted",
            _ => "closed",
        };
}
