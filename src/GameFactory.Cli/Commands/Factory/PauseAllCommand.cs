using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Factory;

/// <summary><c>pause --all</c> and <c>resume --all</c>.</summary>
public static class PauseAllCommand
{
    /// <summary><c>pause --all</c>.</summary>
    public static Command Pause() => Create("pause", "Start no further attempt in any batch; running ones end.", paused: true);

    /// <summary><c>resume --all</c>.</summary>
    public static Command Resume() => Create("resume", "Undo pause --all.", paused: false);

    private static Command Create(string name, string description, bool paused)
    {
        var all = new Option<bool>("--all") { Description = "The whole factory; a single batch or game has its own verb." };
        var json = Json.Option();
        return new Command(name, $"{description}\n\nExample:\n  ./factory {name} --all") { json }
            .Needs(all)
            .Asks(
                async (parse, client, terminal, cancellationToken) =>
                {
                    var info = paused
                        ? await client.Factory.PauseAllAsync(new PauseAllRequest(), cancellationToken: cancellationToken)
                        : await client.Factory.ResumeAllAsync(new PauseAllRequest(), cancellationToken: cancellationToken);
                    if (parse.GetValue(json))
                    {
                        terminal.Json(info);
                    }
                    else
                    {
                        terminal.Line(info.Paused ? "paused: no attempt starts, within five seconds" : "running");
                    }
                }
            );
    }
}
