using System.CommandLine;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Output;

/// <summary>Options of the verbs that show logs.</summary>
internal sealed class LogPageOptions
{
    private readonly Option<int> _limit = new("--limit") { Description = "At most this many lines, 1 to 1,000 (100).", HelpName = "N" };
    private readonly Option<string?> _before = new("--before")
    {
        Description = "The page before this one; a page that is full prints what to give.",
        HelpName = "CURSOR",
    };
    private readonly Option<string?> _level = new("--level")
    {
        Description = "This level and above: debug, info, warning, error, critical.",
        HelpName = "LEVEL",
    };
    private readonly Option<bool> _json = Json.Option();

    public void AddTo(Command command)
    {
        command.Options.Add(_limit);
        command.Options.Add(_before);
        command.Options.Add(_level);
        command.Options.Add(_json);
    }

    public bool IsJson(ParseResult parse) => parse.GetValue(_json);

    public LogsRequest Request(ParseResult parse, string id) =>
        new()
        {
            Id = id,
            Limit = parse.GetValue(_limit),
            Before = parse.GetValue(_before) ?? "",
            Level = parse.GetValue(_level) ?? "",
        };

    public void Print(ParseResult parse, Terminal terminal, LogsReply reply)
    {
        if (IsJson(parse))
        {
            terminal.Json(reply);
            return;
        }

        if (reply.Before.Length > 0)
        {
            terminal.Line($"… older lines: --before {reply.Before}");
        }

        foreach (var line in reply.Lines)
        {
            terminal.Line(Text(line));
        }
    }

    public static string Text(LogLine line)
    {
        var step = line.Step == 0 ? "     " : $"step {line.Step,-2}";
        return $"{line.At.ToDateTimeOffset():yyyy-MM-dd HH:mm:ss.fff}  {line.Level,-8}  {line.Type,-10}  {step,-7}  {line.Message}";
    }
}
