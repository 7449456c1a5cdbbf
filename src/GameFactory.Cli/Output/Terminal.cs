using System.CommandLine;
using Google.Protobuf;
using Spectre.Console;

namespace GameFactory.Cli.Output;

/// <summary>Where a verb prints: a person's terminal, or a pipe that gets plain lines.</summary>
internal sealed class Terminal
{
    private const int PipeWidth = 200;

    private readonly TextWriter _out;

    public Terminal(ParseResult parse)
    {
        _out = parse.InvocationConfiguration.Output;
        IsInteractive = !Console.IsOutputRedirected && ReferenceEquals(_out, Console.Out);
        Rich = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(_out),
                Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
                Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            }
        );
        if (!IsInteractive)
        {
            Rich.Profile.Width = PipeWidth;
        }
    }

    /// <summary>A person looks at it: lines may be redrawn.</summary>
    public bool IsInteractive { get; }

    public IAnsiConsole Rich { get; }

    /// <summary>For what is no table and no line, such as a file that goes through a pipe.</summary>
    public TextWriter Out => _out;

    public void Line(string text = "") => _out.WriteLine(text);

    public void Json(IMessage message) => _out.WriteLine(MessageJson.Of(message).ToJsonString(MessageJson.Indented));

    /// <summary>A table without frames; the cells are plain text.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var heading in headings)
        {
            table.AddColumn(
                new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold)))
                {
                    Padding = new Padding(0, 0, 2, 0),
                    NoWrap = !IsInteractive,
                }
            );
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        Rich.Write(table);
    }

    /// <summary>Names and values, a line each; empty values are left out.</summary>
    public void Fields(params (string Name, string? Value)[] fields)
    {
        var width = fields.Max(field => field.Name.Length);
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrEmpty(value))
            {
                Line($"{name.PadRight(width)}  {value}");
            }
        }
    }
}
