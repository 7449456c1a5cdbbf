using System.CommandLine;
using GameFactory.Database.Cluster;

namespace GameFactory.Cli.Connection;

/// <summary>The option <c>--data</c>: where a factory of this machine keeps everything.</summary>
internal static class DataFolder
{
    public const string Variable = "GAMEFACTORY_DATA";

    /// <summary>The folder when nothing else is said.</summary>
    public static string Standard => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : "data";

    /// <summary>Its real path: a link that leads there may be turned elsewhere while a factory runs.</summary>
    public static string Read(ParseResult parse, Option<string> option) => RealPath.Of(parse.GetValue(option)!);

    public static Option<string> Option() =>
        new("--data")
        {
            Description = $"The data folder. Also read from {Variable}.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Standard,
        };
}
