using System.CommandLine;
using System.Globalization;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;
using GameFactory.Kit;
using GameFactory.LocalForge;
using GameFactory.LocalForge.Api;
using GameFactory.Server.Hosting;
using GameFactory.Stage.Headless;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Cli.Commands.Serve;

/// <summary>
/// The hidden verb <c>serve-forge</c>: the local forge. Settings and its token come from the environment; its address is its first line.
/// </summary>
public static class ServeForgeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create() =>
        new Command(
            "serve-forge",
            "Run the local forge, set up by the environment; ./factory up starts it.\n\n"
                + "Example:\n  GAMEFACTORY_LocalForge__DataDirectory=./forge GAMEFACTORY_LocalForge__Port=3000 GAMEFACTORY_FORGE_TOKEN=… "
                + "./factory serve-forge"
        )
        {
            Hidden = true,
        }.Does(
            async (_, _, cancellationToken) =>
            {
                Supervised.EnsureWanted();
                var options = new LocalForgeOptions
                {
                    DataDirectory = Required("GAMEFACTORY_LocalForge__DataDirectory"),
                    Port = int.Parse(Required("GAMEFACTORY_LocalForge__Port"), CultureInfo.InvariantCulture),
                    Token = Required(LocalForgeOptions.TokenVariable),
                };
                await using var kit = new ServiceCollection()
                    .AddKit()
                    .AddSingleton(new PlayChecks())
                    .AddSingleton<GameFilesCheck>()
                    .BuildServiceProvider();
                await LocalForgeHost.RunAsync(
                    options,
                    [kit.GetRequiredService<GameFilesCheck>()],
                    started: Console.Out.WriteLine,
                    cancellationToken
                );
                return ExitCodes.Done;
            }
        );

    private static string Required(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new CommandFailedException($"{variable} is not set", ExitCodes.BadInput);
}
