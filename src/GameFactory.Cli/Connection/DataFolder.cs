using System.CommandLine;

namespace GameFactory.Cli.Connection;

/// <summary>The option <c>--data</c>: where a factory of this machine keeps everything.</summary>
internal static class DataFolder
{
    public const string Variable = "GAMEFACTORY_DATA";

    public static Option<string> Option() => new("--data")
    {
        Description = $"The data folder. Also read from {Variable}.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : "data",
    };
}
