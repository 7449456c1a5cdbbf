using System.CommandLine;

namespace GameFactory.Cli.Output;

/// <summary>The option <c>--json</c>.</summary>
internal static class Json
{
    public static Option<bool> Option() => new("--json") { Description = "Print JSON." };
}
