using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game open</c>.</summary>
internal static class OpenVerb
{
    public static Command Create()
    {
        var id = GameArgument.Create();
        var to = new Option<string?>("--out")
        {
            Description = "Folder for index.html; by default one named by the game's slug.",
            HelpName = "DIR",
        };
        var json = Json.Option();
        var server = new ServerChoice();
        var command = new Command(
            "open",
            "Write a page of a game: design, levels drawn, assets, commits, checks, builds. The page is one file that needs nothing else. "
                + "When no server runs in --data, the factory there is started for the moment.\n\n"
                + "Example:\n  ./factory game open lava-run-3k9x0q2m1a --out lava-run"
        )
        {
            id,
            to,
            json,
        };
        server.AddTo(command);
        return command.Does(
            async (parse, terminal, cancellationToken) =>
            {
                await using var temporary = server.IsAway(parse) is { } folder
                    ? await LocalFactory.StartAsync(new FactoryOptions(folder, Postgres: null), _ => { }, cancellationToken)
                    : null;
                using var client = await server.ConnectAsync(parse, cancellationToken);
                var file = await WriteAsync(client, parse.GetValue(id)!, parse.GetValue(to), cancellationToken);
                terminal.Line(parse.GetValue(json) ? JsonSerializer.Serialize(new { page = file }) : file);
                return ExitCodes.Done;
            }
        );
    }

    private static async Task<string> WriteAsync(FactoryClient client, string id, string? to, CancellationToken cancellationToken)
    {
        var detail = await client.Games.GetAsync(new GetGameRequest { Id = id }, cancellationToken: cancellationToken);
        using var call = client.Pages.Game(new GetGameRequest { Id = detail.Game.Id }, cancellationToken: cancellationToken);
        var page = await DocumentText.ReadAsync(call.ResponseStream, cancellationToken);
        var file = Path.GetFullPath(Path.Combine(to ?? detail.Game.Slug, "index.html"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, page, cancellationToken);
        return file;
    }
}
