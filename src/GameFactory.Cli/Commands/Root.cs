using System.CommandLine;
using GameFactory.Cli.Commands.Batch;
using GameFactory.Cli.Commands.Db;
using GameFactory.Cli.Commands.Factory;
using GameFactory.Cli.Commands.Game;
using GameFactory.Cli.Commands.Serve;
using GameFactory.Cli.Commands.Up;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands;

/// <summary>All verbs.</summary>
public static class Root
{
    /// <summary>Makes the root command.</summary>
    public static RootCommand Create() => new("Makes batches of finished mobile games.\n\nExample:\n  ./factory demo")
    {
        UpCommand.Create(),
        BatchCommand.Create(),
        GameCommand.Create(),
        PauseAllCommand.Pause(),
        PauseAllCommand.Resume(),
        DbCommand.Create(),
        ServeCommand.Create(),
        ServeForgeCommand.Create(),
    };

    /// <summary>Parses and runs; 2 when the command line itself is wrong.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, InvocationConfiguration? configuration = null)
    {
        var parse = Create().Parse(args);
        var exitCode = await parse.InvokeAsync(configuration);
        return parse.Errors.Count > 0 ? ExitCodes.BadInput : exitCode;
    }
}
