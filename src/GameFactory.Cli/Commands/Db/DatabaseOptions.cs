using System.CommandLine;
using GameFactory.Database.Cluster;

namespace GameFactory.Cli.Commands.Db;

/// <summary>How a <c>db</c> verb is told which database it works on, and in which form it answers.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string?> _postgres = new("--postgres")
    {
        Description =
            "The database: postgres://user:password@host/name or an Npgsql connection string. "
            + "Without it, the private one in --data. Also read from GAMEFACTORY_POSTGRES.",
        HelpName = "CONN",
    };

    private readonly Option<string> _data = Connection.DataFolder.Option();

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_postgres);
        command.Options.Add(_data);
        command.Options.Add(_json);
    }

    public bool Json(ParseResult parse) => parse.GetValue(_json);

    public string DataFolder(ParseResult parse) => Connection.DataFolder.Read(parse, _data);

    /// <summary>The database that was asked for; a private one is started when it does not run, and stopped again at the end.</summary>
    /// <exception cref="FormatException">The address cannot be read.</exception>
    public async Task<DatabaseTarget> OpenAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var address = parse.GetValue(_postgres) ?? Environment.GetEnvironmentVariable("GAMEFACTORY_POSTGRES");
        return string.IsNullOrWhiteSpace(address)
            ? new DatabaseTarget(
                await PrivatePostgres.StartAsync(
                    new PrivatePostgresOptions { Directory = Path.Combine(DataFolder(parse), "postgres"), ForTheMoment = true },
                    cancellationToken
                )
            )
            : new DatabaseTarget(PostgresAddress.Parse(address));
    }
}
