using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;
using GameFactory.Cli.Commands.Batches;
using GameFactory.Cli.Commands.Db;
using GameFactory.Cli.Commands.Demo;
using GameFactory.Cli.Commands.Events;
using GameFactory.Cli.Commands.Factory;
using GameFactory.Cli.Commands.Games;
using GameFactory.Cli.Commands.Learn;
using GameFactory.Cli.Commands.Metrics;
using GameFactory.Cli.Commands.Play;
using GameFactory.Cli.Commands.Players;
using GameFactory.Cli.Commands.Serve;
using GameFactory.Cli.Commands.Up;
using GameFactory.Cli.Output;

namespace GameFactory.Cli;

/// <summary>All verbs.</summary>
public static partial class Root
{
    /// <summary>Makes the root command; not a <see cref="RootCommand"/>, which would call itself by the name of the binary.</summary>
    public static Command Create()
    {
        var root = new Command("./factory", "Makes batches of finished mobile games.\n\nExample:\n  ./factory demo")
        {
            DemoCommand.Create(),
            UpCommand.Create(),
            BatchCommand.Create(),
            GameCommand.Create(),
            PlayCommand.Create(),
            EventsCommand.Create(),
            PlayersCommand.Create(),
            MetricsCommand.Create(),
            LearnCommand.Create(),
            PauseAllCommand.Pause(),
            PauseAllCommand.Resume(),
            DbCommand.Create(),
            ServeCommand.Create(),
            ServeForgeCommand.Create(),
        };
        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        return root;
    }

    /// <summary>Parses and runs. A wrong command line is one line on standard error, and 2.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, InvocationConfiguration? configuration = null)
    {
        configuration ??= new InvocationConfiguration();
        var parse = Create().Parse(args.Count == 0 ? ["--help"] : args);
        if (parse.Errors.Count == 0)
        {
            return await parse.InvokeAsync(configuration);
        }

        await configuration.Error.WriteLineAsync($"factory: {Wrong(parse)} ({Help(parse)})");
        return ExitCodes.BadInput;
    }

    // The library also says that a command is missing when the one that was given is not known; only the latter helps. It gives choices a
    // line each.
    private static string Wrong(ParseResult parse) =>
        parse.UnmatchedTokens is [var unknown, ..] ? $"'{unknown}' is not known here"
        : WrongType().Match(parse.Errors[0].Message) is { Success: true } wrong
            ? $"{wrong.Groups["name"]} must be {Kind(wrong.Groups["type"].Value)}, but is '{wrong.Groups["value"]}'"
        : string.Join(' ', parse.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The library's words name a type of .NET.
    [GeneratedRegex(
        "^Cannot parse argument '(?<value>.*)' for (option|command|argument) '(?<name>[^']*)' as expected type '(?<type>[^']*)'",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WrongType();

    private static string Kind(string type) =>
        type.Contains("Int32", StringComparison.Ordinal) ? $"a whole number up to {int.MaxValue}"
        : type.Contains("Int64", StringComparison.Ordinal) ? $"a whole number up to {long.MaxValue}"
        : type.Contains("Guid", StringComparison.Ordinal) ? "an id as the list shows it"
        : type.Contains("Boolean", StringComparison.Ordinal) ? "true or false"
        : "of another form";

    private static string Help(ParseResult parse)
    {
        var names = new List<string>();
        for (var command = parse.CommandResult; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Insert(0, command.Command.Name);
        }

        return $"see {string.Join(' ', names)} --help";
    }
}
