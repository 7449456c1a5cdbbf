using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game list</c>.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        var batch = new Option<string?>("--batch") { Description = "Games of this batch.", HelpName = "ID" };
        var status = new Option<string?>("--status")
        {
            Description = "created, in_progress, completed, failed, cancelled or published.",
            HelpName = "STATUS",
        };
        var genre = new Option<string?>("--genre") { Description = "Games of this genre.", HelpName = "GENRE" };
        var step = new Option<int?>("--step") { Description = "Games whose last completed step is this one, 0 to 12.", HelpName = "N" };
        var stuck = new Option<bool>("--stuck") { Description = "Only games that should move and do not." };
        var limit = new Option<int>("--limit") { Description = "At most this many, 1 to 1,000 (100).", HelpName = "N" };
        var cursor = new Option<string?>("--cursor")
        {
            Description = "The next page; a page that is full prints what to give.",
            HelpName = "CURSOR",
        };
        var json = Json.Option();
        var command = new Command("list", "List games.\n\nExample:\n  ./factory game list --status failed --genre puzzle")
        {
            batch,
            status,
            genre,
            step,
            stuck,
            limit,
            cursor,
            json,
        };
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = new ListGamesRequest
                {
                    BatchId = parse.GetValue(batch) ?? "",
                    Status = parse.GetValue(status) ?? "",
                    Genre = parse.GetValue(genre) ?? "",
                    Stuck = parse.GetValue(stuck),
                    Limit = parse.GetValue(limit),
                    Cursor = parse.GetValue(cursor) ?? "",
                };
                if (parse.GetValue(step) is { } number)
                {
                    request.Step = number;
                }

                var reply = await client.Games.ListAsync(request, cancellationToken: cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                Print(terminal, reply);
            }
        );
    }

    private static void Print(Terminal terminal, ListGamesReply reply)
    {
        terminal.Table(
            ["ID", "NAME", "GENRE", "STATUS", "STEPS", "WAITS FOR"],
            reply.Games.Select(game =>
                new[]
                {
                    game.Id,
                    game.Name,
                    game.Genre,
                    game.Status,
                    GameText.Cells(game),
                    game.Stuck.Length > 0 ? $"STUCK: {game.Stuck}" : game.WaitsFor,
                }
            )
        );
        if (reply.NextCursor.Length > 0)
        {
            terminal.Line($"… more: --cursor {reply.NextCursor}");
        }
    }
}
