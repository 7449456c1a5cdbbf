using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Play;

/// <summary><c>play</c>.</summary>
public static class PlayCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var game = new Argument<string>("game") { Description = "Slug or id of the game." };
        var to = new Option<string?>("--out")
        {
            Description = "Write the game into this file instead, which plays anywhere and needs nothing else.",
            HelpName = "FILE",
        };
        var json = Json.Option();
        var server = new ServerChoice();
        var command = new Command(
            "play",
            "Play a game in the browser: its own Dart, executed on the factory's stage. When no server runs in --data, the factory there "
                + "is started and runs until interrupted.\n\nExample:\n  ./factory play lava-run-3k9x0q2m1a"
        )
        {
            game,
            to,
            json,
        };
        server.AddTo(command);
        return command.Does(
            async (parse, terminal, cancellationToken) =>
            {
                using var stop = StopSignals.Linked(cancellationToken);
                await using var temporary = server.IsAway(parse) is { } folder
                    ? await LocalFactory.StartAsync(new FactoryOptions(folder, Postgres: null), _ => { }, stop.Token)
                    : null;
                using var client = await server.ConnectAsync(parse, stop.Token);
                if (parse.GetValue(to) is { } file)
                {
                    var path = await WriteAsync(client, parse.GetValue(game)!, file, stop.Token);
                    terminal.Line(parse.GetValue(json) ? JsonSerializer.Serialize(new { page = path }) : path);
                    return ExitCodes.Done;
                }

                var detail = await client.Games.GetAsync(new GetGameRequest { Id = parse.GetValue(game)! }, cancellationToken: stop.Token);
                var page = new Uri(client.Page, $"/play/{detail.Game.Slug}");
                terminal.Line(parse.GetValue(json) ? JsonSerializer.Serialize(new { page }) : page.ToString());
                Browser.Open(page);
                if (temporary is not null)
                {
                    await parse.InvocationConfiguration.Error.WriteLineAsync("It is served until Ctrl-C.");
                    await temporary.KeepAsync(stop.Token);
                }

                return ExitCodes.Done;
            }
        );
    }

    private static async Task<string> WriteAsync(FactoryClient client, string game, string file, CancellationToken cancellationToken)
    {
        using var call = client.Pages.Play(new GetGameRequest { Id = game }, cancellationToken: cancellationToken);
        var page = await DocumentText.ReadAsync(call.ResponseStream, cancellationToken);
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, page, cancellationToken);
        return path;
    }
}
