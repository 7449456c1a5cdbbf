using System.CommandLine;

namespace GameFactory.Cli.Commands.Games;

/// <summary>The argument that names a game.</summary>
internal static class GameArgument
{
    public static Argument<string> Create() => new("id") { Description = "Id or slug of the game." };
}
