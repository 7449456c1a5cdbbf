using System.CommandLine;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary>The options that say which games a verb is about.</summary>
internal sealed class ScopeChoice
{
    private readonly Option<string?> _batch = new("--batch") { Description = "Only games of this batch.", HelpName = "ID" };
    private readonly Option<string?> _genre = new("--genre") { Description = "Only games of this genre.", HelpName = "GENRE" };
    private readonly Option<bool> _simulated = new("--simulated")
    {
        Description = "Games with simulated players. Without it those of the batch or game, else real ones; never both.",
    };

    private readonly Option<string?> _game = new("--game") { Description = "Only this game: its id or slug.", HelpName = "ID|SLUG" };
    private readonly Option<string?> _from = new("--from") { Description = "First UTC day, such as 2025-01-31.", HelpName = "D" };
    private readonly Option<string?> _to = new("--to") { Description = "Last UTC day.", HelpName = "D" };

    /// <param name="command">The verb.</param>
    /// <param name="days">The verb is about days and may be about one game.</param>
    public void AddTo(Command command, bool days)
    {
        command.Options.Add(_batch);
        command.Options.Add(_genre);
        command.Options.Add(_simulated);
        if (days)
        {
            command.Options.Add(_game);
            command.Options.Add(_from);
            command.Options.Add(_to);
        }
    }

    public MetricsRequest Read(ParseResult parse)
    {
        var request = new MetricsRequest
        {
            Game = parse.GetValue(_game) ?? "",
            Batch = parse.GetValue(_batch) ?? "",
            Genre = parse.GetValue(_genre) ?? "",
            From = parse.GetValue(_from) ?? "",
            To = parse.GetValue(_to) ?? "",
        };
        if (parse.GetValue(_simulated))
        {
            request.Simulated = true;
        }

        return request;
    }
}
