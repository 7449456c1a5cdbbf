using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;
using GameFactory.Database.Cluster;

namespace GameFactory.Cli.Commands.Up;

/// <summary>Options of the verbs that run a factory.</summary>
internal sealed class FactoryChoice
{
    private readonly Option<string?> _postgres = new("--postgres")
    {
        Description =
            "An existing database: postgres://user:password@host/name or an Npgsql connection string. Also read from GAMEFACTORY_POSTGRES, "
            + "which other users of the machine cannot see. Without it, a private one in --data.",
        HelpName = "CONN",
    };

    private readonly Option<string> _data = DataFolder.Option();

    private readonly Option<int?> _port = new("--port") { Description = "Port of the page (5080, or a free one).", HelpName = "P" };

    public void AddTo(Command command)
    {
        command.Options.Add(_postgres);
        command.Options.Add(_data);
        command.Options.Add(_port);
    }

    public FactoryOptions Read(ParseResult parse, int silos)
    {
        var port = parse.GetValue(_port);
        if (port is < 1 or > 65535)
        {
            throw new CommandFailedException($"--port must be a number from 1 to 65535, but is {port}", ExitCodes.BadInput);
        }

        var address = parse.GetValue(_postgres) ?? Environment.GetEnvironmentVariable("GAMEFACTORY_POSTGRES");
        return new FactoryOptions(
            DataFolder.Read(parse, _data),
            string.IsNullOrWhiteSpace(address) ? null : PostgresAddress.Parse(address),
            silos,
            port
        );
    }
}
