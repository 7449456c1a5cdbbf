using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;
using GameFactory.Server.Hosting;
using Microsoft.Extensions.Hosting;

namespace GameFactory.Cli.Commands.Serve;

/// <summary>
/// The hidden verb <c>serve</c>: one silo with its front end. Settings come from the environment (<c>GAMEFACTORY_Server__…</c>).
/// </summary>
public static class ServeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create() =>
        new Command(
            "serve",
            "Run one server process, set up by the environment; ./factory up starts as many as wanted.\n\n"
                + "Example:\n  GAMEFACTORY_Server__Database=postgres://me@127.0.0.1/factory ./factory serve"
        )
        {
            Hidden = true,
        }.Does(
            async (_, _, cancellationToken) =>
            {
                Supervised.EnsureWanted();
                await using var app = ServerHost.Build();
                await app.StartAsync(cancellationToken);
                await app.WaitForShutdownAsync(cancellationToken);
                return ExitCodes.Done;
            }
        );
}
